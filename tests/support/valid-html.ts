import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // the markup is written by a renderer, which closes and quotes in its own way
    'void-style': 'off',
    'attr-quotes': 'off',
    'no-inline-style': 'error',
    'no-raw-characters': 'off',
    'long-title': 'off',
    'heading-level': 'error',
    'no-dup-id': 'error',
    'no-missing-references': 'error',
    'doctype-style': 'off',
  },
});

/** What is wrong with a page by the HTML standard and the rules of accessible markup; empty if nothing is. */
export async function faultsOfHtml(html: string): Promise<readonly string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${ruleId} at ${line}:${column}: ${message}`),
  );
}
