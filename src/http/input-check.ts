import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import type { TLocalizedValidationError } from 'typebox/error';
import { Convert } from 'typebox/value';
import { inputText } from './input-text.ts';
import type { FieldError } from './problem.ts';
import { unstorableTexts } from './storable-text.ts';

interface Node {
  readonly title?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
}

/**
 * Checks values against a schema in which unknown keys are refused at every level. Text from an address or a form is
 * first converted to the numbers and booleans the schema asks for; JSON is taken as it is. Texts that cannot be stored
 * are refused as well.
 */
export function inputCheck(
  schema: TSchema,
  from: 'text' | 'json',
): (value: unknown) => { value: unknown } | { error: Error } {
  const strict = closed(schema);
  const validator = Compile(strict);
  return (raw) => {
    const value = from === 'text' ? Convert(strict, { ...(raw as object) }) : raw;
    if (!validator.Check(value)) return { error: faultyInput(faultsIn(schema, validator.Errors(value))) };
    const unstorable = unstorableTexts(value);
    if (unstorable.length === 0) return { value };
    return { error: faultyInput(unstorable.map((path) => faultAt(path, inputText.unstorable(titleAt(schema, path))))) };
  };
}

function faultAt(path: readonly string[], message: string): FieldError {
  return { field: path.join('.'), message };
}

/** An error that is answered with the list of faulty fields. */
export function faultyInput(faults: readonly FieldError[]): Error {
  return Object.assign(new Error('The input is invalid.'), { faults });
}

/** The faulty fields that an input check found; undefined for every other error. */
export function faultsOf(error: unknown): readonly FieldError[] | undefined {
  return error instanceof Error && 'faults' in error ? (error.faults as readonly FieldError[]) : undefined;
}

/** The same schema with `additionalProperties: false` wherever it lists properties. Throws on an intersection, which cannot be closed. */
export function closed<Schema extends TSchema>(schema: Schema): Schema {
  if ('allOf' in schema)
    throw new Error('An input schema cannot be an intersection: write its properties in one object.');
  // the descriptors carry TypeBox's own hidden marks along
  const copy = Object.defineProperties({}, Object.getOwnPropertyDescriptors(schema)) as Record<string, unknown>;
  const { properties, items, anyOf } = schema as {
    properties?: Record<string, TSchema>;
    items?: TSchema;
    anyOf?: TSchema[];
  };
  if (properties !== undefined) {
    copy['properties'] = Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, closed(value)]));
    copy['additionalProperties'] ??= false;
  }
  if (items !== undefined) copy['items'] = closed(items);
  if (anyOf !== undefined) copy['anyOf'] = anyOf.map((variant) => closed(variant));
  return copy as unknown as Schema;
}

/** One message a field, naming it by its schema's title. */
function faultsIn(schema: TSchema, errors: readonly TLocalizedValidationError[]): readonly FieldError[] {
  const messages = new Map<string, string>();
  const add = (path: readonly string[], describe: (title: string) => string): void => {
    const field = path.join('.');
    // of a choice, the variants' own complaints come first and say more than the choice as a whole
    if (messages.has(field) || (field === '' && messages.size > 0)) return;
    messages.set(field, describe(titleAt(schema, path)));
  };
  for (const error of errors) {
    const path = error.instancePath.split('/').slice(1).map(unescapePointer);
    if (error.keyword === 'required')
      for (const key of error.params.requiredProperties) add([...path, key], inputText.required);
    else if (error.keyword === 'additionalProperties')
      for (const key of error.params.additionalProperties) add([...path, key], () => inputText.unknownField(key));
    else if (!saysNothing(error)) add(path, (title) => sentenceOf(error, title, nodeAt(schema, path)));
  }
  return [...messages].map(([field, message]) => ({ field, message }));
}

function saysNothing(error: TLocalizedValidationError): boolean {
  return (
    error.keyword === 'boolean' ||
    error.keyword === 'const' ||
    (error.keyword === 'type' && error.params.type === 'null')
  );
}

function sentenceOf(error: TLocalizedValidationError, title: string, node: Node | undefined): string {
  switch (error.keyword) {
    case 'type':
      return inputText.wrongType(title, [error.params.type].flat());
    case 'minLength':
      return error.params.limit === 1 ? inputText.required(title) : inputText.tooShort(title, error.params.limit);
    case 'maxLength':
      return inputText.tooLong(title, error.params.limit);
    case 'minimum':
      return inputText.tooSmall(title, error.params.limit);
    case 'maximum':
      return inputText.tooLarge(title, error.params.limit);
    case 'minItems':
      return inputText.tooFew(title, error.params.limit);
    case 'maxItems':
      return inputText.tooMany(title, error.params.limit);
    case 'uniqueItems':
      return inputText.repeated(title);
    case 'format':
      return inputText.wrongFormat(title, error.params.format);
    case 'anyOf':
    case 'enum':
      return inputText.notInList(title);
    default:
      return inputText.malformed(title, node?.description);
  }
}

function titleAt(schema: TSchema, path: readonly string[]): string {
  const node = nodeAt(schema, path);
  // a field that may be empty is a choice between a text with its label and nothing
  const label = node?.title ?? node?.anyOf?.find(({ title }) => title !== undefined)?.title;
  return label ?? path.at(-1) ?? inputText.wholeInput;
}

function nodeAt(schema: TSchema, path: readonly string[]): Node | undefined {
  return path.reduce<Node | undefined>((node, key) => childOf(node, key), schema as Node);
}

function childOf(node: Node | undefined, key: string): Node | undefined {
  if (node === undefined) return undefined;
  const direct = node.properties?.[key] ?? (/^\d+$/.test(key) ? node.items : undefined);
  return direct ?? node.anyOf?.map((variant) => childOf(variant, key)).find((found) => found !== undefined);
}

function unescapePointer(segment: string): string {
  return segment.replaceAll('~1', '/').replaceAll('~0', '~');
}
