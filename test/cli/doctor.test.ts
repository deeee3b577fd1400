import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { NotChecked } from "../../src/cli/not-checked.ts";
import { workplace } from "./run-cli.ts";
import { runMain } from "./run-main.ts";

async function conditions(io: Parameters<typeof runMain>[1] = {}) {
  const { code, stdout } = await runMain(["doctor", "--format", "json"], io);
  const { conditions: found }: { conditions: { id: string; state: string; message: string }[] } =
    JSON.parse(stdout);
  return { code, found, of: (id: string) => found.find((one) => one.id === id) };
}

describe("doctor", () => {
  it("finds a folder with a regulation in order", async () => {
    const { code, found } = await conditions();
    expect(code).toBe(0);
    expect(found.map(({ id, state }) => [id, state])).toEqual([
      ["program", "good"],
      ["time-zones", "good"],
      ["temporary-files", "good"],
      ["days-by-decree", "good"],
      ["choices", "good"],
      ["regulation/molen", "good"],
    ]);
  });

  it("says what is unknown of a year for which no decree is known", async () => {
    const { code, of } = await conditions({ now: () => Date.UTC(2028, 6, 1) });
    expect(code).toBe(0);
    expect(of("days-by-decree")).toMatchObject({ state: "attention" });
    expect(of("days-by-decree")?.message).toContain("2029");
  });

  it("names a regulation that cannot be read, and how to see why", async () => {
    const folder = await mkdtemp(join(tmpdir(), "regelmaat-doctor-"));
    await cp(join(workplace, "kapot"), join(folder, "regulations/kapot"), { recursive: true });
    const { code, of } = await conditions({ cwd: folder });
    await rm(folder, { recursive: true });
    expect([code, of("regulation/kapot")?.state]).toEqual([1, "wrong"]);
    expect(of("regulation/kapot")?.message).toContain("regelmaat lint kapot");
  });

  it("says where there is no regulation", async () => {
    const { code, of } = await conditions({
      cwd: join(workplace, "logboeken"),
    });
    expect([code, of("regulations")?.state]).toEqual([0, "attention"]);
  });

  it("says when there is no room for temporary files", async () => {
    const { code, of } = await conditions({
      newScratch: () => {
        throw new NotChecked([{ rule: "no-scratch", message: { nl: "Geen ruimte.", en: "No room." } }]);
      },
    });
    expect([code, of("temporary-files")]).toEqual([
      1,
      { id: "temporary-files", state: "wrong", message: "Geen ruimte." },
    ]);
  });

  it("names entries that do nothing", async () => {
    const { of } = await conditions({ env: { REGELMAAT_FAIL_IN: "none" } });
    expect(of("choices")).toMatchObject({ state: "attention" });
  });

  it("shows it to people, in their language", async () => {
    const { stdout } = await runMain(["doctor", "--lang", "en"]);
    expect(stdout).toContain("✓ Time zones are right (Europe/Amsterdam).");
    expect(stdout).toContain("✓ molen: Klachtenregeling De Molen, 1 version.");
  });
});
