import { escapeHtml } from '../../markdown/entities.ts';

/** An element of Elementor's data: sections and columns hold others, widgets show something. */
type ElementorNode = {
  widgetType?: string;
  settings?: Record<string, unknown>;
  elements?: ElementorNode[];
};

/**
 * What readers saw of a page made with Elementor, which keeps it as JSON beside the body.
 *
 * @param written the post's field `_elementor_data`
 * @returns undefined if nothing of it can be read
 */
export function elementorHtml(written: string, onUnknown: (widget: string) => void): string | undefined {
  try {
    const nodes = JSON.parse(written) as ElementorNode[];
    const html = nodes.map((node) => nodeHtml(node, onUnknown)).join('\n');
    return html.trim() === '' ? undefined : html;
  } catch {
    return undefined;
  }
}

function nodeHtml(
  { widgetType, settings = {}, elements = [] }: ElementorNode,
  onUnknown: (widget: string) => void,
): string {
  const text = (key: string) => (typeof settings[key] === 'string' ? settings[key] : '');
  const image = (value: unknown, caption = '') => {
    const { url, alt } = (value ?? {}) as { url?: string; alt?: string };
    if (!url) return '';
    const said = caption && `<figcaption>${caption}</figcaption>`;
    return `<figure><img src="${escapeHtml(url)}" alt="${escapeHtml(alt ?? '')}">${said}</figure>`;
  };
  const list = (key: string) =>
    Array.isArray(settings[key]) ? (settings[key] as Record<string, unknown>[]) : [];
  const widgets: Record<string, () => string> = {
    heading: () => `<${text('header_size') || 'h2'}>${text('title')}</${text('header_size') || 'h2'}>`,
    'text-editor': () => text('editor'),
    html: () => text('html'),
    shortcode: () => text('shortcode'),
    image: () => image(settings['image'], text('caption')),
    'image-box': () =>
      `${image(settings['image'])}<h3>${text('title_text')}</h3><p>${text('description_text')}</p>`,
    'icon-box': () => `<h3>${text('title_text')}</h3><p>${text('description_text')}</p>`,
    'image-gallery': () =>
      `<figure>${list('wp_gallery')
        .map((one) => image(one))
        .join('')}</figure>`,
    'image-carousel': () =>
      `<figure>${list('carousel')
        .map((one) => image(one))
        .join('')}</figure>`,
    video: () => `<p>${escapeHtml(text('youtube_url') || text('vimeo_url') || text('dailymotion_url'))}</p>`,
    button: () => {
      const { url = '' } = (settings['link'] ?? {}) as { url?: string };
      return `<p><a href="${escapeHtml(url)}">${text('text')}</a></p>`;
    },
    blockquote: () =>
      `<blockquote><p>${text('blockquote_content')}</p><cite>${text('author_name')}</cite></blockquote>`,
    testimonial: () =>
      `<blockquote><p>${text('testimonial_content')}</p><cite>${text('testimonial_name')}</cite></blockquote>`,
    'icon-list': () =>
      `<ul>${list('icon_list')
        .map((one) => `<li>${String(one['text'] ?? '')}</li>`)
        .join('')}</ul>`,
    accordion: () => tabs(),
    toggle: () => tabs(),
    tabs: () => tabs(),
    divider: () => '',
    spacer: () => '',
  };
  const tabs = () =>
    list('tabs')
      .map((one) => `<h3>${String(one['tab_title'] ?? '')}</h3>${String(one['tab_content'] ?? '')}`)
      .join('');
  const own = widgetType === undefined ? '' : widgets[widgetType]?.();
  if (own === undefined) onUnknown(widgetType!);
  return [own ?? '', ...elements.map((element) => nodeHtml(element, onUnknown))].join('\n');
}
