import '@sveltia/cms';

/** An element of React, which nobody but React looks into. */
type Made = { readonly $$typeof: symbol };
type Make = (tag: string, properties: Record<string, unknown>, ...children: (Made | string)[]) => Made;

type Methods<Props, Own> = {
  componentDidMount?(): void;
  componentDidUpdate?(): void;
  componentWillUnmount?(): void;
  render(): Made;
} & Own &
  ThisType<{ props: Props } & Own>;

/**
 * What the interface shares of its React with fields and previews of one's own
 * (https://sveltiacms.app/en/docs/api/field-types).
 */
export const { h, createClass } = window as unknown as {
  h: Make;
  createClass<Props, Own>(methods: Methods<Props, Own>): never;
};
