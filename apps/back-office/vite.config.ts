import { defineConfig } from 'vite';

/** The API serves the built pages under this path, on its own origin. */
export default defineConfig({
  base: '/back-office/',
  build: { outDir: 'dist', emptyOutDir: true, assetsInlineLimit: 0 },
});
