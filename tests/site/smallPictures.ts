import sharp, { type Sharp } from 'sharp';

type ToFormat = Parameters<Sharp['toFormat']>;

/**
 * Preloaded into the processes of a build whose pictures nobody looks at: each is read and made as
 * always, but eight pixels wide. Such a build needs a cache of its own.
 */
const { toFormat } = sharp.prototype;
sharp.prototype.toFormat = function (this: Sharp, ...[format, options]: ToFormat) {
  return toFormat.call(this.resize({ width: 8 }), format, options);
};
