import '@sveltia/cms';

/** An element of React, opaque to us. */
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
 * The part of React that the interface provides to custom fields and previews
 * (https://sveltiacms.app/en/docs/api/field-types).
 */
export const { h, createClass } = window as unknown as {
  h: Make;
  createClass<Props, Own>(methods: Methods<Props, Own>): never;
};
