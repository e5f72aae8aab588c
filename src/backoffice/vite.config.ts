import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** The library locks scrolling by a style element without the page's nonce, which the policy refuses: ours sets a class. */
const scrollLock: Plugin = {
  name: 'scroll-lock-within-policy',
  transform(_code, id) {
    if (!id.endsWith('@rc-component/portal/es/useScrollLocker.js')) return undefined;
    const own = join(import.meta.dirname, 'ui/scroll-lock.ts').replaceAll('\\', '/');
    return { code: `export { useScrollLock as default } from ${JSON.stringify(own)};`, map: null };
  },
};

/** The back office is served by the product's own server under /office/, which puts a nonce into its one page. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/office/',
  plugins: [react(), scrollLock],
  build: {
    outDir: '../../dist/office',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    // small files stay files: the server's policy allows no scripts or styles from data addresses
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
  },
});
