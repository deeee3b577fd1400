import { publishedRegulations } from "./published.ts";
import type { PublishedRegulation, PublishedVersion, Validity } from "./published-regulation.ts";

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

interface VersionParams {
  readonly regulation: string;
  readonly version: string | undefined;
}
