import * as loaded from 'culori/require';

/** The library in one file: Node takes a tenth of a second to load the 151 modules of the package. */
const { converter, formatHex, interpolate, parse, wcagContrast } =
  // Node puts all that a CommonJS module exports into `default`, a bundler need not.
  (loaded as typeof loaded & { default?: typeof loaded }).default ?? loaded;

export { converter, formatHex, interpolate, parse, wcagContrast };
