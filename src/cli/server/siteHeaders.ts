type Headers = Record<string, string>;

/**
 * Reads the `_headers` of a built site as Netlify and Cloudflare do: every rule whose path fits adds its headers, the later
 * over the earlier; `! Name` takes one off.
 *
 * @returns the headers of a path
 */
export function siteHeaders(text: string): (path: string) => Headers {
  const rules = text.split(/\n(?=\S)/).map((rule) => {
    const [form = '', ...lines] = rule.trim().split('\n');
    const pattern = form.split('*').map((part) => RegExp.escape(part));
    return {
      fits: new RegExp(`^${pattern.join('.*')}$`),
      headers: lines.map((line) => line.trim().split(/: (.*)/s) as [string, string?]),
    };
  });
  return (path) => {
    const fitting = rules.filter(({ fits }) => fits.test(path)).flatMap(({ headers }) => headers);
    return fitting.reduce<Headers>((found, [name, value]) => {
      if (value !== undefined) return { ...found, [name]: value };
      const { [name.slice(2)]: _, ...rest } = found;
      return rest;
    }, {});
  };
}

/** The same without what asks for HTTPS, which a preview on one's own machine does not have. */
export function previewHeaders(headers: Headers): Headers {
  const { 'Strict-Transport-Security': _, ...rest } = headers;
  const policy = rest['Content-Security-Policy']?.replace(/;? *upgrade-insecure-requests/, '');
  return { ...rest, ...(policy && { 'Content-Security-Policy': policy }) };
}
