/**
 * Whether an address may stand in the text of an item: an absolute http(s) or mailto address, or one of this site. Nothing
 * that runs or that points into somebody's own machine.
 */
export function isSafeHref(href: string): boolean {
  return (
    /^https?:\/\/[^\s<>"'\\]+$/iu.test(href) || /^mailto:[^\s@<>"]+@[^\s@<>"]+$/iu.test(href) || isOfThisSite(href)
  );
}

function isOfThisSite(href: string): boolean {
  return /^\/(?![/\\])[^\s<>"'\\]*$/u.test(href);
}
