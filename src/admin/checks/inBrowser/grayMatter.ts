type Options = { engines: { yaml(written: string): object } };

/** gray-matter as `readFrontMatter` uses it, without the engines and the files that browsers have no place for. */
export default function matter(text: string, { engines }: Options) {
  const [, written = '', content = ''] = /^---(\n[^]*?)\n---\n?([^]*)$/.exec(text) ?? [];
  const isEmpty = written.replace(/^\s*#[^\n]+/gm, '').trim() === '';
  return { data: isEmpty ? {} : engines.yaml(written), matter: written, content };
}
