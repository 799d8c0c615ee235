import { smallerPicture } from './smallerPicture.ts';

/** Choices of files that have been looked at. */
const seen = new WeakSet<FileList>();

/**
 * Makes the pictures smaller that are chosen anywhere in the interface, before it takes them: its own transformations would write
 * each picture anew, whatever its size. To be called before the interface begins to listen.
 */
export function makeUploadsSmaller(): void {
  window.addEventListener('change', (event) => void replaceFiles(event), { capture: true });
}

async function replaceFiles(event: Event): Promise<void> {
  const { target } = event;
  if (!(target instanceof HTMLInputElement) || target.type !== 'file' || !target.files) return;
  const files = [...target.files];
  if (seen.has(target.files) || !files.some(({ type }) => type.startsWith('image/'))) return;
  event.stopImmediatePropagation();
  const smaller = new DataTransfer();
  for (const file of files) smaller.items.add(await smallerPicture(file));
  target.files = smaller.files;
  seen.add(target.files);
  target.dispatchEvent(new Event('change', { bubbles: true }));
}
