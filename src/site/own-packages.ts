import type { AstroIntegration } from "astro";

/** Lets what a build runs in between hold its packages itself: it may stand where it would find others. */
export function ownPackages(): AstroIntegration {
  return {
    name: "regelmaat-own-packages",
    hooks: {
      "astro:config:setup": ({ command, updateConfig }) => {
        if (command === "build") updateConfig({ vite: { ssr: { noExternal: true } } });
      },
    },
  };
}
