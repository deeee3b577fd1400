import { dayFromIso } from "../calendar/day.ts";
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

/**
 * The addresses of every version: of the current one without its name, for
 * readers who ask for none, and also with it, for those who want that very text
 * later on. A version without a date may change under its name.
 */
export async function versionPaths(): Promise<readonly VersionPath[]> {
  return (await publishedRegulations()).flatMap((published) =>
    published.versions.flatMap(({ version, validity }): readonly VersionPath[] => {
      const { id: regulation } = published;
      const named = {
        params: { regulation, version: version.name },
        props: { published, version, validity },
      };
      if (version !== published.current) return [named];
      const unnamed = { ...named, params: { regulation, version: undefined } };
      if (!isFixed(version)) return [unnamed];
      return [unnamed, { ...named, props: { ...named.props, published: { ...published, isFixed: true } } }];
    }),
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

/** Whether the name of a version is that of one text for ever. */
export function isFixed({ name }: PublishedVersion): boolean {
  return dayFromIso(name) !== undefined;
}

/** The regulations of which a page that has one for each stands at this pattern. */
export async function publishedNamed(
  routePattern: string,
  name: Text,
): Promise<readonly PublishedRegulation[]> {
  const segments = routePattern.split("/");
  return (await publishedRegulations()).filter(({ current }) =>
    segments.includes(name[siteLanguage(current.regulation.language)]),
  );
}

interface VersionPath {
  readonly params: VersionParams;
  readonly props: VersionProps;
}

interface VersionParams {
  readonly regulation: string;
  readonly version: string | undefined;
}
