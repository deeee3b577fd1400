import type { LogFormat } from "./log-input.ts";
import { reportNotice, textChunks } from "./text-chunks.ts";
import { startText } from "./text-start.ts";
import { TraceReading } from "./trace-reading.ts";
import { noTraces } from "./xes-findings.ts";
import { XesParser } from "./xes-parser.ts";

/** XES (IEEE 1849-2016 and 2023): a trace is a case, an event that completes is an event. */
export const xes: LogFormat = {
  id: "xes",
  hasHeader: false,
  extensions: ["xes"],
  canRead: (name, start) => {
    const text = startText(start).trimStart();
    return text.startsWith("<") && (/\.xes$/iu.test(name) || /<log[\s>]/u.test(text));
  },
  async *read(input, settings, intake) {
    const reading = new TraceReading({ mapping: input.mapping, settings, intake });
    const parser = new XesParser(reading, intake);
    let line = 1;
    for await (const { text, encoding, notice } of textChunks(input.chunks, input.mapping?.encoding)) {
      intake.encoding = encoding;
      if (notice !== undefined) {
        reportNotice(notice.kind, line + text.slice(0, notice.at).split("\n").length - 1, intake);
      }
      parser.push(text);
      line = parser.line;
      yield reading.takeRows();
    }
    parser.close();
    reading.end();
    yield reading.takeRows();
    if (intake.read === 0) intake.report(noTraces({ file: intake.file, line: 1, column: 1 }));
  },
};
