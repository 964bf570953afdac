import { defineConfig } from 'vite';

const LOOPBACK = { host: '127.0.0.1', port: 4180 };

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  build: { outDir: 'dist', emptyOutDir: true, assetsInlineLimit: 0 },
  preview: LOOPBACK,
});
