/** The styles of the report, which stands alone: it is opened as a file. */
export const reportStyles = `
:root { color-scheme: light dark; --rule: light-dark(#d8d8d2, #3c3c38); --soft: light-dark(#66665f, #a6a69e);
  --online: light-dark(#2f6b4f, #6bb592); --waiting: light-dark(#c58f1b, #d9ae52); --file: light-dark(#44688f, #84a9d1);
  --left: light-dark(#b9b9b0, #5b5b55); }
body { max-width: 60rem; margin: 2rem auto 4rem; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif;
  background: light-dark(#fff, #1a1a18); color: light-dark(#1c1c1a, #e8e8e2); }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.125rem; margin: 2.5rem 0 .5rem; padding-top: .75rem; border-top: 1px solid var(--rule); }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .875rem; font-variant-numeric: tabular-nums; }
th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--rule); }
td { min-width: 7rem; overflow-wrap: anywhere; }
th { font-weight: 600; }
.counts td, .counts th:not(:first-child) { text-align: right; }
.counts td { min-width: 4rem; }
.counts tr:has(+ .bar) > * { border-bottom: 0; padding-bottom: 0; }
.bar td { padding: .25rem 0 .75rem; }
.bar div { display: flex; gap: 1px; height: .75rem; }
i { display: inline-block; }
th > i { width: .7em; height: .7em; margin-right: .4em; }
.online { background: var(--online); } .waiting { background: var(--waiting); }
.file { background: var(--file); } .left { background: var(--left); }
small, summary b { color: var(--soft); }
summary { cursor: pointer; padding: .35rem 0; }
code { font-size: .8125rem; }
`;
