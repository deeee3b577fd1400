declare module "virtual:regelmaat/options" {
  export const siteOptions: import("./site-options.ts").SiteOptions;
}

declare module "virtual:regelmaat/layout" {
  const layout: (props: import("./page-props.ts").PageProps) => unknown;
  export default layout;
}

declare module "virtual:regelmaat/script/*" {
  const text: string;
  export default text;
}
