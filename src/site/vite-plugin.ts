import type { AstroIntegration } from "astro";

type UpdateConfig = Parameters<
  NonNullable<AstroIntegration["hooks"]["astro:config:setup"]>
>[0]["updateConfig"];
type Plugins = NonNullable<NonNullable<Parameters<UpdateConfig>[0]["vite"]>["plugins"]>;

/** A plugin for the Vite that Astro brings, so that no second one is needed for its types. */
export type VitePlugin = Extract<Plugins[number], { readonly name: string }>;
