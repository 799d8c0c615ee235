import { getImage } from 'astro:assets';
import { cropOf, positionOf } from '../components/crops.ts';
import { inkOf } from '../components/inks.ts';
import { sectionColours, siteTokens } from '../colours/siteColours.ts';
import { bodyInputsOf, type BodyInputs } from '../editorial/bodyInputs.ts';
import type { Article, Edition, Letter, Picture } from '../editorial/edition.ts';
import { frameOf } from '../editorial/frame.ts';
import { articlesIn } from '../editorial/letters.ts';
import { feedHtml } from '../markdown/feedHtml.ts';
import { plainText } from '../markdown/plainText.ts';
import { renderBody } from '../markdown/renderBody.ts';
import { mailFields, type MailFields, type MailPicture } from '../outputs/letters/letterData.ts';
import { leadSize, smallSize } from '../outputs/letters/letterRows.ts';
import { letterMail, type LetterMail } from '../outputs/letters/letterMail.ts';
import { letterStyle, type LetterStyle } from '../outputs/letters/letterStyle.ts';
import tokens from '../styles/tokens.css?raw';
import { bodyOf } from './bodyText.ts';
import { leavesOf } from './renderedBody.ts';

/** Everything that the e-mail of a letter depends on, as plain data. */
export type MailInputs = {
  fields: MailFields;
  body: BodyInputs;
  images: (Article['image'] | undefined)[];
  style: LetterStyle;
};

export function mailInputs(letter: Letter, edition: Edition): MailInputs {
  const { addresses, settings } = edition;
  const style = letterStyle(tokens, siteTokens(settings));
  const own = sectionColours(settings);
  const { sections } = frameOf(edition);
  const inkAt = (href: string) => {
    const section = settings.sections.find(({ id }) => addresses.section(id) === href);
    const colour = own.get(section?.id ?? '') ?? own.get(section?.parent ?? '');
    return colour ?? style.inks[inkOf(sections, href) ?? 'none'] ?? style.inks['none']!;
  };
  return {
    fields: mailFields(letter, edition, inkAt),
    body: bodyInputsOf(letter, edition, addresses.letter(letter.slug)),
    images: articlesIn(letter, edition).map(({ image }) => image),
    style,
  };
}

/** Renders the e-mail of a letter. */
export async function renderedMail({ fields, body, images, style }: MailInputs): Promise<LetterMail> {
  const { parts } = await renderBody(bodyOf(body), {
    ...body,
    link: (href) => body.links[href],
    attachment: (href) => body.files[href],
    leaves: leavesOf(body),
    picture: async (src) => {
      const picture = body.pictures[src];
      return picture && mailCopy(picture, { width: leadSize.width, ratio: [picture.width, picture.height] });
    },
  });
  const html = parts.flatMap((part) => ('html' in part ? [part.html] : [])).join('\n');
  const introduction = feedHtml(html, fields.page);
  const pictures = images.map(async (image, place): Promise<MailPicture | undefined> => {
    if (!image || image.src.format === 'svg') return undefined;
    const copy = await mailCopy(image.src, place === 0 ? leadSize : smallSize, image.focus);
    return { ...copy, url: new URL(copy.src, fields.page).href, alt: image.alt };
  });
  return letterMail(fields, {
    introduction: { html: introduction, text: plainText(introduction) },
    pictures: await Promise.all(pictures),
    style,
  });
}

/** A copy in JPEG, because mail programs do not all show other formats. */
async function mailCopy(
  src: Picture,
  { width, ratio }: { width: number; ratio: [number, number] },
  focus?: string,
): Promise<{ src: string; width: number; height: number }> {
  if (src.format === 'svg') return src;
  const { widths: _, ...size } = cropOf(src, ratio, [width]);
  const position = positionOf(src, ratio, focus);
  const image = await getImage({ src, ...size, fit: 'cover', position, format: 'jpeg' });
  return { src: image.src, ...size };
}
