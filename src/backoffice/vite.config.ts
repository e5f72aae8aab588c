import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The back office is served by the product's own server under /office/, which puts a nonce into its one page. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/office/',
  plugins: [react()],
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
