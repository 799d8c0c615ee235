/** A text as YAML: as it is if nothing in it means anything else, otherwise between quotes. */
export const scalar = (text: string): string =>
  /^\p{L}[\p{L}\p{N} '’(),./-]*$/u.test(text) && !/^(?:true|false|yes|no|on|off|null)$/i.test(text)
    ? text
    : /^https?:\/\/[\w./-]+$/.test(text)
      ? text
      : JSON.stringify(text);

/** Puts values in the places of a template; a line whose only place gets nothing is left out. */
export function fill(text: string, values: Record<string, string>): string {
  return text.replaceAll(/\{\{(\w+)\}\}\n?/g, (placeholder, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The template asks for ${name}.`);
    return value + (placeholder.endsWith('\n') && value !== '' ? '\n' : '');
  });
}
