import type { Language } from '../../addresses/pathWords.ts';
import type { ImportReport } from './importReport.ts';

export function reportPage(report: ImportReport, language: Language): string {
  return `<!doctype html><html lang="${language}"><title>${report.site.name}</title>`;
}
