import { watch } from "node:fs";

/** So long nothing more must come, in milliseconds: an editor writes a file in several steps. */
const quiet = 100;

/**
 * Gives a sign each time that something in the folders changed and then all was quiet for a moment. It looks from
 * now on, also before anybody asks for a sign, and goes on until nobody asks any more. Throws the error of the system
 * when a folder can no longer be watched.
 */
export function changesIn(folders: readonly string[]): AsyncIterable<void> {
  let isChanged = false;
  let failure: Error | undefined;
  let wake: () => void = () => undefined;
  let timer: NodeJS.Timeout | undefined;
  const settle = () => {
    isChanged = true;
    wake();
  };
  const watchers = folders.map((folder) =>
    watch(folder, { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(settle, quiet);
    }).on("error", (error) => {
      failure = error;
      wake();
    }),
  );
  return (async function* signs() {
    try {
      for (;;) {
        if (!isChanged && failure === undefined) {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
        if (failure !== undefined) throw failure;
        isChanged = false;
        yield;
      }
    } finally {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
    }
  })();
}
