import type { ImportOptions } from '../../import/importSite.ts';
import type { Downloads } from '../../import/media/download/openDownloads.ts';
import type { ImportWords } from '../../i18n/cli/import.ts';
import { progressLine } from '../check/progressLine.ts';

/** In logs, which show no progress, a line is printed after so many files. */
const logEvery = 100;

/** Downloads files, and prints how far it is and how many it got. */
export const downloadInto =
  (downloads: Downloads, words: ImportWords): NonNullable<ImportOptions['download']> =>
  async (urls) => {
    const isLogged = !process.stderr.isTTY || Boolean(process.env['CI']);
    const progress = progressLine(words.downloading);
    const failures = await downloads.download(urls, (done, of) => {
      progress.update(done, of);
      if (isLogged && done % logEvery === 0) console.log(words.downloading(done, of));
    });
    progress.clear();
    if (urls.length > 0) console.log(words.downloaded(urls.length - failures.size, failures.size));
    return failures;
  };
