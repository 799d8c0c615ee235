import path from 'node:path';
import { chosenColumns, readChartTable, type ChartTable } from './chartTable.ts';
import type { ContentFiles } from '../files/contentFiles.ts';
import { readCsv, type CsvReading } from './csv.ts';
import { faultAt, type Fault, type FaultDetail, type Spot } from '../faults.ts';
import type { ListedFile } from '../files/listing.ts';
import { nearest } from '../nearest.ts';
import type { Outline, TableReference } from '../outline.ts';
import { pathBetween, pathFrom, type FileIndex } from '../files/pictureFiles.ts';

/** The CSV files that articles name, by their paths in the content folder, each with its name in faults. */
export type CsvFiles = ReadonlyMap<string, CsvReading & { file: string }>;

/** Reads the CSV files that articles name, and no other. */
export function readCsvFiles(
  documents: readonly (ListedFile & { outline: Outline })[],
  content: ContentFiles,
  index: FileIndex,
): CsvFiles {
  const named = documents.flatMap((document) =>
    (document.outline.tables ?? []).flatMap(({ src }) => {
      const found = findCsv(src, document, index);
      return 'rule' in found ? [] : [found];
    }),
  );
  const readings = content.read([...new Set(named)], (bytes, listed, file) => ({
    path: listed.path,
    reading: { ...readCsv(bytes, file), file },
  }));
  return new Map(readings.map(({ path, reading }) => [path, reading]));
}

/** The numbers that a chart takes from a CSV file, or the faults that prevent it. */
export function readTable(
  { src, columns, most }: Omit<TableReference, keyof Spot>,
  from: ListedFile & Spot & { file: string },
  { index, csvFiles }: { index: FileIndex; csvFiles: CsvFiles },
): { table?: ChartTable; faults: Fault[] } {
  const found = findCsv(src, from, index);
  if ('rule' in found) return { faults: [faultAt(found, from)] };
  const csv = csvFiles.get(found.path);
  // A file that cannot be read is reported where it is read.
  if (!csv || csv.faults.length > 0) return { faults: [] };
  const cells = csv.rows.map((row) => row.cells);
  const { table, cellFaults } = readChartTable(cells, { chosen: chosenColumns(columns), most });
  const faults = cellFaults.map(({ detail, cell }) => {
    if (!cell) return faultAt(detail, from);
    const place = { file: csv.file, line: csv.rows[cell.row]?.line ?? 1, column: 1 };
    return faultAt(detail, place, cells[0]?.[cell.column]?.trim());
  });
  return faults.length > 0 ? { faults } : { table, faults };
}

/** Finds a CSV file named in an article, or its fault. */
function findCsv(src: string, from: ListedFile, index: FileIndex): ListedFile | FaultDetail {
  const isCsv = (name: string) => name.toLowerCase().endsWith('.csv');
  if (!isCsv(src)) return { rule: 'csv-ending', values: { src } };
  const wanted = pathFrom(from, src);
  const file = index.exact.get(wanted);
  if (file) return file;
  const beside = (index.byFolder.get(path.posix.dirname(wanted)) ?? []).filter(({ path }) => isCsv(path));
  const names = beside.map((other) => path.posix.basename(other.path));
  const right = nearest(path.posix.basename(wanted), names);
  const meant = beside[names.indexOf(right ?? '')];
  return { rule: 'csv-missing', values: { src, right: meant && pathBetween(from, meant) } };
}
