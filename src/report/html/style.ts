/** The look of the report, on a screen in light and dark and on paper; the colours are those of the public site. */
export const style = `:root {
  color-scheme: light dark;
  --paper: light-dark(#fcfbf8, #12161b);
  --surface: light-dark(#fff, #1a2027);
  --ink: light-dark(#1b242d, #e5e9ed);
  --soft: light-dark(#4d5a66, #a9b5c0);
  --line: light-dark(#d9d6cd, #333d47);
  --accent: light-dark(#1d4b73, #92c3ee);
  --accent-surface: light-dark(#e9f0f6, #1b2a38);
  --good: light-dark(#4f86b5, #5f97c9);
  --bad: light-dark(#b3261e, #f28b82);
  --bad-surface: light-dark(#fbeceb, #351d1c);
  --caution: light-dark(#7a4300, #f0bd7a);
  --caution-bar: light-dark(#d98e2b, #d9a25a);
  --caution-surface: light-dark(#fdf1df, #2e2416);
  --open: light-dark(#8b949d, #7c8894);
  --rest: light-dark(#f3dfc0, #463820);
  --weekend: light-dark(#efede6, #20272f);
  --reading: Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, serif;
  --interface: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif;
}
*, *::before, *::after { box-sizing: border-box; }
html { font-family: var(--interface); font-size: 100%; line-height: 1.55; background: var(--paper); color: var(--ink); text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0; overflow-wrap: anywhere; }
header, main { max-width: 62rem; margin-inline: auto; padding-inline: clamp(1rem, 4vw, 2rem); }
h1, h2, h3, h4 { font-family: var(--reading); font-weight: 600; line-height: 1.25; text-wrap: balance; margin: 0 0 0.5em; }
h1 { font-size: clamp(1.7rem, 1.3rem + 2vw, 2.4rem); margin-block: 1em 0.3em; }
h1 span { display: block; font-size: 0.62em; font-weight: 400; color: var(--soft); margin-block-start: 0.3em; }
h2 { font-size: clamp(1.3rem, 1.15rem + 1vw, 1.65rem); padding-block-start: 0.75em; border-block-start: 2px solid var(--ink); }
h3 { font-size: 1.15rem; margin-block-start: 1.5em; }
h4 { font-size: 1.02rem; margin-block-end: 0.3em; }
p, ul, ol, dl { margin: 0 0 0.75em; }
p { max-width: 44rem; text-wrap: pretty; }
main > section { margin-block: 0 2.75rem; }
a { color: var(--accent); text-underline-offset: 0.18em; }
:focus-visible { outline: 3px solid var(--bad); outline-offset: 3px; border-radius: 2px; }
.skip { position: absolute; inset-inline-start: 1rem; inset-block-start: -10rem; padding: 0.75rem 1rem; background: var(--accent); color: var(--paper); }
.skip:focus { inset-block-start: 0.5rem; }
.about, .citation, .place, .tally, caption { color: var(--soft); }
.about { margin-block-end: 1.75rem; }
.citation, .place { font-size: 0.9em; font-weight: 400; }
.tally { font-family: var(--interface); font-size: 0.85rem; font-weight: 400; margin-inline-start: 0.4em; }
.notice { padding: 0.7rem 1rem; border-inline-start: 4px solid var(--accent); background: var(--accent-surface); }
.notice.caution { border-color: var(--caution); background: var(--caution-surface); }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 8.4rem), 1fr)); gap: 0.75rem; margin-block: 1.5rem; padding: 0; list-style: none; }
.figures li { padding: 0.8rem; border: 1px solid var(--line); border-radius: 0.5rem; background: var(--surface); }
.figures strong { display: block; font-family: var(--reading); font-size: 1.75rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
.figures span { color: var(--soft); font-size: 0.82rem; overflow-wrap: break-word; hyphens: auto; }
nav { margin-block: 0 2.75rem; }
nav ul { columns: 15rem 3; margin: 0; padding: 0; list-style: none; }
nav a { display: inline-block; padding-block: 0.3rem; }
.legend { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; padding: 0; list-style: none; font-size: 0.9rem; color: var(--soft); }
.swatch { display: inline-block; width: 1.1em; height: 0.75em; border-radius: 2px; background: var(--good); }
.swatch.violation, .swatch.late { background: var(--bad); }
.swatch.attention { background: var(--caution-bar); }
.swatch.open, .swatch.other { background: var(--open); }
.swatch.term { background: var(--good); height: 0.5em; }
.swatch.due { width: 3px; height: 1em; background: var(--ink); vertical-align: -0.15em; margin-inline: 0.4em; }
.swatch.done { width: 0.75em; border-radius: 50%; background: var(--surface); border: 2px solid var(--ink); }
.swatch.holiday { background: var(--rest); }
.swatch.weekend { background: var(--weekend); border: 1px solid var(--line); }
table { width: 100%; border-collapse: collapse; margin-block: 1.25rem; font-size: 0.92rem; line-height: 1.45; }
caption { padding-block-end: 0.5rem; text-align: start; }
th, td { padding: 0.5rem 0.75rem 0.5rem 0; border-block-end: 1px solid var(--line); text-align: start; vertical-align: top; font-weight: inherit; }
thead th { border-block-end: 2px solid var(--ink); font-weight: 600; overflow-wrap: normal; hyphens: auto; }
tbody th { font-weight: 600; overflow-wrap: break-word; hyphens: auto; }
thead th:first-child { width: 28%; }
tbody th::first-letter { text-transform: uppercase; }
.number { text-align: end; font-variant-numeric: tabular-nums; }
td.number { white-space: nowrap; }
td code { font-size: 0.85em; }
.share { display: grid; grid-template-columns: 4.2rem minmax(4rem, 9rem); gap: 0.5rem; align-items: center; font-variant-numeric: tabular-nums; }
svg { display: block; width: 100%; overflow: visible; font-family: var(--interface); }
svg text { fill: var(--ink); font-size: 12.5px; }
rect.met, rect.in-time, rect.term { fill: var(--good); }
rect.violation, rect.late { fill: var(--bad); }
rect.attention { fill: var(--caution-bar); }
rect.open, rect.other { fill: var(--open); }
rect.holiday { fill: var(--rest); }
rect.weekend { fill: var(--weekend); }
.axis { stroke: var(--ink); stroke-width: 1.5; }
.tick { stroke: var(--line); }
.due { stroke: var(--ink); stroke-width: 2.5; }
.histogram .due { stroke-width: 2; stroke-dasharray: 5 3; }
.month, .end, .count { fill: var(--soft); }
.event circle { fill: var(--accent); }
.event text { fill: var(--paper); font-size: 11px; font-weight: 600; }
circle.done { fill: var(--surface); stroke: var(--ink); stroke-width: 2; }
figure { margin: 0.75rem 0; padding-inline: 10px; }
.case { padding-block: 0.25rem 1rem; }
.case:has(> details) { padding-block: 0; }
.case + .case { border-block-start: 1px solid var(--line); }
.case > details { border: 0; margin: 0; }
.case > details > summary > h3 { display: inline; margin: 0; }
.events { columns: 22rem 2; font-size: 0.94rem; }
.columns { columns: 18rem 2; }
:is(h3, h4):has(> .mark) { font-size: 1.02rem; margin-block: 0 0.3em; }
.finding { margin-block: 1rem; padding: 0.8rem 1rem 0.4rem; border: 1px solid var(--line); border-inline-start: 4px solid var(--open); border-radius: 0 0.4rem 0.4rem 0; background: var(--surface); }
.finding.violation { border-inline-start-color: var(--bad); }
.finding.attention { border-inline-start-color: var(--caution-bar); }
.mark { font-family: var(--interface); font-size: 0.85rem; padding: 0.1rem 0.5rem; border-radius: 1rem; background: var(--weekend); white-space: nowrap; }
.violation .mark { background: var(--bad-surface); color: var(--bad); }
.attention .mark { background: var(--caution-surface); color: var(--caution); }
.lead { margin-block: 0.5em 0.2em; font-weight: 600; }
.facts { font-size: 0.94rem; }
.facts > div { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); gap: 0.15rem 1rem; padding-block: 0.2rem; }
.facts dt { color: var(--soft); overflow-wrap: break-word; }
.facts dd { margin: 0; }
details { margin-block: 0.35rem; }
summary { width: fit-content; padding-block: 0.35rem; color: var(--accent); cursor: pointer; }
summary:hover { text-decoration: underline; }
pre { padding: 0.8rem 1rem; border: 1px solid var(--line); border-radius: 0.4rem; background: var(--surface); white-space: pre-wrap; }
@media (max-width: 48rem) {
  table, tbody, tbody tr, tbody th, tbody td, caption { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tbody tr { margin-block-end: 0.75rem; padding: 0.6rem 0.9rem; border: 1px solid var(--line); border-radius: 0.4rem; background: var(--surface); }
  th, td { padding: 0.2rem 0; border: 0; }
  tbody td { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1.4fr); gap: 0.75rem; }
  tbody td::before { content: attr(data-label) / ""; color: var(--soft); text-align: start; }
  .share { grid-template-columns: minmax(0, 1fr); }
}
@page { size: A4; margin: 16mm 15mm; }
@media print {
  :root { color-scheme: light; --paper: #fff; --surface: #fff; }
  html { font-size: 9.5pt; }
  header, main { max-width: none; padding: 0; }
  .skip, nav { display: none; }
  svg, .swatch, .mark { print-color-adjust: exact; }
  svg text { font-size: 11px; }
  .figures { grid-template-columns: repeat(6, minmax(0, 1fr)); gap: 0.5rem; }
  .figures li { padding: 0.5rem 0.6rem; }
  details::details-content { content-visibility: visible; block-size: auto; }
  summary { color: var(--ink); }
  h1, h2, h3, h4, summary, .lead, caption { break-after: avoid; }
  .finding, figure, tr, .figures li, .facts > div { break-inside: avoid; }
  a { color: inherit; }
}
`;
