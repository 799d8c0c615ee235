import type { AttributeForm } from './form.ts';

/** What every chart takes. */
export const chartAttributes: Record<string, AttributeForm> = {
  title: {
    type: 'text',
    required: true,
    example: 'Production de terres rares',
  },
  source: {
    type: 'text',
    required: true,
    example: 'USGS, 2024',
  },
  unit: {
    type: 'text',
    required: false,
    example: 'tonnes',
  },
  alt: {
    type: 'text',
    required: false,
    example: 'La Chine produit plus que tous les autres pays réunis.',
  },
  data: {
    type: 'csv',
    required: false,
    example: './production.csv',
  },
  columns: {
    type: 'columns',
    required: false,
    example: 'pays, 2022, 2023',
  },
};
