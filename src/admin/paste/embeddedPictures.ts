/** Pictures that are in the HTML itself, each by the address that stands for it there. */
export type EmbeddedPictures = { html: string; pictures: { address: string; file: File }[] };

const embedded = /(<img\b[^>]*?\bsrc\s*=\s*["'])data:(image\/[\w.+-]+);base64,([\w+/=\s]+)(?=["'])/gi;

/** Takes pictures out of HTML from the clipboard, so that they can become files; the smallest are signs and counters. */
export function embeddedPictures(html: string): EmbeddedPictures {
  const pictures: EmbeddedPictures['pictures'] = [];
  const without = html.replace(embedded, (whole, before: string, type: string, written: string) => {
    const bytes = decoded(written);
    if (!bytes || bytes.length < 200) return whole;
    const ending = type.replace(/^image\/|\+.*$/g, '').replace('jpeg', 'jpg');
    const file = new File([bytes], `image.${ending}`, { type });
    const address = `pasted:${pictures.length + 1}`;
    pictures.push({ address, file });
    return before + address;
  });
  return { html: without, pictures };
}

function decoded(base64: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(base64.replace(/\s+/g, '')), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}
