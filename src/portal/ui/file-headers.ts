/** Headers by which a browser saves a file under its title (RFC 6266), with a plain name for what cannot read that. */
export function fileHeaders(plainName: string, title: string): Readonly<Record<string, string>> {
  const encoded = encodeURIComponent(title).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return {
    'content-disposition': `attachment; filename="${plainName}"; filename*=UTF-8''${encoded}`,
    // opened in the browser all the same, a file runs nothing and reaches nothing (security T22)
    'content-security-policy': "default-src 'none'; sandbox",
  };
}
