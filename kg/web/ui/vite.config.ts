// Two scripts: what every page uses, and the graph view, which loads only where it is shown.
import { defineConfig } from "vite";

export default defineConfig({
  base: "/bundle/",
  publicDir: false,
  build: {
    target: "es2022",
    outDir: "dist",
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: { main: "src/main.ts", graph: "src/graph/main.ts" },
      output: {
        entryFileNames: "[name].js",
        chunkFileNames: "[name].js",
        assetFileNames: "[name][extname]",
      },
    },
  },
});
