import type { HastPluginDefinition } from 'satteri';
import { foldFragment } from '../anchors.ts';
import {
  fragmentOf,
  isArticleFile,
  isRelativeFile,
  isRootRelative,
  isRemote,
  isSafe,
  decodeAddress,
} from '../addressForms.ts';
import type { DocumentState } from '../document.ts';
import { expressionAttribute, jsxAttributes } from '../jsxAttributes.ts';
import { linkToFile, linkToFileInMdx } from '../linkedFiles.ts';
import type { JsxElement } from '../nodes.ts';

/**
 * Resolves links to article files, links from the root (which may lack the base path of the site) and absolute addresses of
 * the site. Removes unsafe addresses, and keeps only the text of links to targets that are not online. In MDX the page
 * resolves links: `BodyLink` gets them from `props.links`.
 */
export function links({ link, attachment, originalAddresses }: DocumentState): HastPluginDefinition {
  return {
    name: 'links',
    element: {
      filter: ['a'],
      visit(node, ctx) {
        const { href, dataFootnoteRef, dataFootnoteBackref } = node.properties;
        if (typeof href !== 'string' || (dataFootnoteRef ?? dataFootnoteBackref) !== undefined)
          return undefined;
        if (!isSafe(href)) return ctx.setProperty(node, 'href', null);
        const fragment = foldFragment(fragmentOf(href));
        if (href.startsWith('#') && fragment !== href) return ctx.setProperty(node, 'href', fragment);
        const isAddress = isRootRelative(href) || isRemote(href);
        if (!isRelativeFile(href) && !isAddress) return undefined;
        const key = originalAddresses.get(decodeAddress(href)) ?? href;
        if (!isArticleFile(href) && !isAddress) {
          if (!link) return linkToFileInMdx(node, key);
          const file = attachment?.(key);
          return file && linkToFile(node, file);
        }
        if (!link) {
          const value = `props.links?.[${JSON.stringify(key)}]`;
          return {
            type: 'mdxJsxTextElement',
            name: 'BodyLink',
            attributes: [
              ...jsxAttributes(node.properties),
              expressionAttribute('address', value),
              ...(fragment ? [{ type: 'mdxJsxAttribute', name: 'fragment', value: fragment }] : []),
            ],
            children: node.children,
          } as JsxElement;
        }
        const address = link(key);
        if (address === null) return void ctx.replaceNode(node, [...node.children]);
        if (address !== undefined) {
          ctx.setProperty(node, 'href', address.includes('#') ? address : address + fragment);
        }
      },
    },
  };
}
