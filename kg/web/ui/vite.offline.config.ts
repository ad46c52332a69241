// The graph view as one script and one style, which `kg export html` writes into its file.
import { defineConfig } from "vite";

export default defineConfig({
  publicDir: false,
  build: {
    target: "es2022",
    outDir: "dist",
    emptyOutDir: false,
    modulePreload: false,
    cssCodeSplit: false,
    rollupOptions: {
      input: { offline: "src/graph/offline.ts" },
      output: {
        format: "iife",
        entryFileNames: "[name].js",
        assetFileNames: "offline[extname]",
      },
    },
  },
});
