/** The sign of the site: an open file, drawn with nothing but lines. */
export const siteMarkPaths = [
  'M5 8.5c4.2-1 8-.4 11 2v17c-3-2.4-6.8-3-11-2z',
  'M27 8.5c-4.2-1-8-.4-11 2v17c3-2.4 6.8-3 11-2z',
];

/** Decorative; the name of the site stands beside it. */
export function SiteMark() {
  return (
    <svg class="site-mark" viewBox="0 0 32 32" width="44" height="44" aria-hidden="true" focusable="false">
      {siteMarkPaths.map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  );
}
