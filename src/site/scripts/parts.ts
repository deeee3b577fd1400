/**
 * What a script loads of its own site after the page is there. A page whose policy
 * lets nothing be fetched can still run scripts of its site, also from a disk: each
 * part is a script that hands over what it brings by its name.
 */
const waiting = new Map<string, PromiseWithResolvers<unknown>>();

Object.assign(globalThis, {
  regelmaat: { take: (name: string, content: unknown) => waiting.get(name)?.resolve(content) },
});

/**
 * A part of the site, once; when it did not come it is asked for again the next time.
 * @param name under which its script hands it over.
 * @throws when it cannot be loaded.
 */
export function loadPart(name: string, address: string): Promise<unknown> {
  const known = waiting.get(name);
  if (known) return known.promise;
  const part = Promise.withResolvers<unknown>();
  waiting.set(name, part);
  const script = document.createElement("script");
  script.src = address;
  script.dataset.part = name;
  script.onerror = () => {
    waiting.delete(name);
    part.reject(new Error(address));
  };
  document.head.append(script);
  return part.promise;
}
