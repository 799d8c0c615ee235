import { DatabaseSync } from 'node:sqlite';

/** French départements as GeoJSON, of the map of the world that QGIS comes with, a GeoPackage (opengeospatial.org). */
export function readDepartements(file) {
  const rows = new DatabaseSync(file, { readOnly: true })
    .prepare(`select geom, name from states_provinces where adm0_a3 = 'FRA' and iso_a2 = 'FR' order by name`)
    .all();
  return {
    type: 'GeometryCollection',
    geometries: rows.map(({ geom, name }) => ({ ...readGeometry(Buffer.from(geom)), properties: { name } })),
  };
}

/** A polygon or several after the header of a GeoPackage, in well-known binary, little-endian. */
function readGeometry(bytes) {
  let at = 8 + [0, 32, 48, 48, 64][(bytes[3] >> 1) & 7];
  const number = () => bytes.readUInt32LE((at += 4) - 4);
  const real = () => bytes.readDoubleLE((at += 8) - 8);
  const times = (read) => Array.from({ length: number() }, read);
  const polygon = () => times(() => times(() => [real(), real()]));
  const type = () => {
    at += 1;
    return number();
  };
  return type() === 3
    ? { type: 'Polygon', coordinates: polygon() }
    : { type: 'MultiPolygon', coordinates: times(() => (type(), polygon())) };
}
