import type { Text } from "../language/language.ts";
import { publishedRegulations } from "./published.ts";
import type { PublishedRegulation, PublishedVersion, Validity } from "./published-regulation.ts";
import { siteLanguage } from "./site-language.ts";

/** What a page about one version of a regulation is given. */
export interface VersionProps {
  readonly published: PublishedRegulation;
  readonly version: PublishedVersion;
  readonly validity: Validity;
}

/** The addresses of every version: of the current one without its name, for readers who ask for none. */
export async function versionPaths(): Promise<readonly { params: VersionParams; props: VersionProps }[]> {
  return (await publishedRegulations()).flatMap((published) =>
    published.versions.map(({ version, validity }) => ({
      params: {
        regulation: published.id,
        version: version === published.current ? undefined : version.name,
      },
      props: { published, version, validity },
    })),
  );
}

/**
 * The same for a page that has one name in a Dutch text and another in an English
 * one: only of the versions in which it has the name of the route.
 */
export async function namedPaths(routePattern: string, name: Text) {
  const paths = await versionPaths();
  const segments = routePattern.split("/");
  return paths.filter(({ props }) =>
    segments.includes(name[siteLanguage(props.version.regulation.language)]),
  );
}

interface VersionParams {
  readonly regulation: string;
  readonly version: string | undefined;
}
