/** Sides of the icons drawn for phones and the manifest, in pixels; 180 is what Apple asks for. */
export const iconSizes = [180, 192, 512] as const;

/**
 * The path of an icon.
 *
 * @param home path of the home page
 */
export const iconPath = (home: string, size: (typeof iconSizes)[number]) => `${home}icon-${size}.png`;

/** The icon that phones may crop to any shape: its drawing has a margin (w3.org/TR/appmanifest, `maskable`). */
export const maskableIconPath = (home: string) => `${home}icon-maskable.png`;

/** The icon that browsers request by default, for feeds and pictures, which cannot name one. */
export const oldIconPath = (home: string) => `${home}favicon.ico`;
