/**
 * The folder of a publication that has what an import notes, beside the content: it is not published, and not for a
 * repository, because it names what is not public.
 */
export const importFolder = '.import';
