/**
 * Where builds keep what they can use again: `WORKSHOP`, or `.cache`. It must be below the project's root, because what
 * is bundled finds its packages from there.
 */
export const workshop = process.env['WORKSHOP'] ?? '.cache';
