import { address, idIn, parameter, type Provider } from './provider.ts';

const number = '(-?\\d+(?:\\.\\d+)?)';
const place = new RegExp(`map=(\\d+(?:\\.\\d+)?)/${number}/${number}`);

/** Degrees to the edges of a frame of 640 by 480 pixels at a zoom level, where a tile of 256 pixels is 360°/2^zoom wide. */
function boxAround(zoom: number, latitude: number, longitude: number): string {
  const across = (640 / 2) * (360 / (256 * 2 ** zoom));
  const up = (480 / 640) * across * Math.cos((latitude * Math.PI) / 180);
  return [longitude - across, latitude - up, longitude + across, latitude + up]
    .map((degrees) => Number(degrees.toFixed(5)))
    .join(',');
}

// wiki.openstreetmap.org/wiki/Export#Embeddable_HTML
export const openStreetMap: Provider = {
  name: 'OpenStreetMap',
  kind: 'map',
  hosts: ['openstreetmap.org', 'osm.org'],
  example: 'https://www.openstreetmap.org/?mlat=46.19&mlon=2.95#map=12/46.19/2.95',
  read(url) {
    const coordinate = new RegExp(`^${number}$`);
    const frame = 'https://www.openstreetmap.org/export/embed.html';
    if (url.pathname === '/export/embed.html') {
      const bbox = parameter(url, 'bbox', new RegExp(`^${number}(?:,${number}){3}$`));
      const marker = parameter(url, 'marker', new RegExp(`^${number},${number}$`));
      const [west, south, east, north] = (bbox ?? '').split(',').map(Number);
      if (bbox === undefined) return undefined;
      const [lat, lon] = marker?.split(',') ?? [(south! + north!) / 2, (west! + east!) / 2];
      return {
        page: address('https://www.openstreetmap.org/', marker ? { mlat: lat, mlon: lon } : { bbox }),
        frame: address(frame, { bbox, layer: parameter(url, 'layer') ?? 'mapnik', marker }),
        shape: 'classic',
      };
    }
    const [mlat, mlon] = [parameter(url, 'mlat', coordinate), parameter(url, 'mlon', coordinate)];
    const [, zoom = '13', latitude = mlat, longitude = mlon] = place.exec(url.hash) ?? [];
    if (latitude === undefined || longitude === undefined) return undefined;
    const marker = mlat !== undefined && mlon !== undefined ? `${mlat},${mlon}` : undefined;
    return {
      page:
        address('https://www.openstreetmap.org/', { mlat, mlon }) + `#map=${zoom}/${latitude}/${longitude}`,
      frame: address(frame, {
        bbox: boxAround(Number(zoom), Number(latitude), Number(longitude)),
        layer: 'mapnik',
        marker,
      }),
      shape: 'classic',
    };
  },
};

export const umap: Provider = {
  name: 'uMap',
  kind: 'map',
  hosts: ['umap.openstreetmap.fr', 'umap.osm.be', 'umap.incubateur.anct.gouv.fr', 'framacarte.org'],
  example: 'https://umap.openstreetmap.fr/fr/map/ma-carte_1366949',
  read(url) {
    const path = idIn(url, /^(\/[a-z]{2}(?:-[a-z]+)?\/map\/[\w%-]+_\d+)/i, /^(\/m\/\d+)/);
    if (path === undefined) return undefined;
    const page = url.origin + path;
    const chosen = url.search || '?scaleControl=false&miniMap=false&scrollWheelZoom=false&onLoadPanel=none';
    return { page: page + url.hash, frame: page + chosen + url.hash, shape: 'classic' };
  },
};

// support.google.com/maps/answer/144361; without a key, a search is all that can be shown besides the code to embed.
export const googleMaps: Provider = {
  name: 'Google Maps',
  kind: 'map',
  hosts: ['google.com/maps', 'google.fr/maps', 'maps.google.com', 'maps.google.fr'],
  example: 'https://www.google.com/maps/place/Vichy/@46.1278,3.4262,13z',
  read(url) {
    const own = 'https://www.google.com/maps';
    const mid = /\/d\/(?:u\/\d+\/)?(?:embed|viewer|edit)/.test(url.pathname)
      ? parameter(url, 'mid')
      : undefined;
    if (mid !== undefined) {
      return {
        page: address(`${own}/d/viewer`, { mid }),
        frame: address(`${own}/d/embed`, { mid }),
        shape: 'classic',
      };
    }
    const pb = url.pathname.endsWith('/embed') ? parameter(url, 'pb', /^[\w!%:.'+-]+$/) : undefined;
    if (pb !== undefined) {
      const frame = address(`${own}/embed`, { pb });
      return { page: frame, frame, shape: 'classic' };
    }
    const [, latitude, longitude, z] =
      new RegExp(`/@${number},${number}(?:,(\\d+)(?:\\.\\d+)?z)?`).exec(url.pathname) ?? [];
    const name = idIn(url, /\/maps\/(?:place|search)\/([^/@]+)/);
    const q =
      url.searchParams.get('q') ??
      (name ? decodeURIComponent(name.replaceAll('+', ' ')) : latitude && `${latitude},${longitude}`);
    const zoom = z ?? parameter(url, 'z', /^\d+$/);
    return q
      ? {
          page: address(own, { q, z: zoom }),
          frame: address(own, { q, z: zoom, output: 'embed' }),
          shape: 'classic',
        }
      : undefined;
  },
};

// academy.datawrapper.de: how to embed
export const datawrapper: Provider = {
  name: 'Datawrapper',
  kind: 'chart',
  hosts: ['datawrapper.dwcdn.net', 'datawrapper.de'],
  example: 'https://datawrapper.dwcdn.net/8VbyF/',
  read(url) {
    const id = idIn(url, /^\/(?:_\/)?([a-zA-Z\d]{5})(?:\/|$)/);
    return id === undefined
      ? undefined
      : {
          page: `https://www.datawrapper.de/_/${id}/`,
          frame: `https://datawrapper.dwcdn.net/${id}/`,
          shape: 450,
        };
  },
};

// helpcenter.flourish.studio: how to embed
export const flourish: Provider = {
  name: 'Flourish',
  kind: 'chart',
  hosts: ['flo.uri.sh', 'public.flourish.studio'],
  example: 'https://public.flourish.studio/visualisation/1818178/',
  read(url) {
    const path = idIn(url, /^\/((?:visualisation|story)\/\d+)/);
    return path === undefined
      ? undefined
      : {
          page: `https://public.flourish.studio/${path}/`,
          frame: `https://flo.uri.sh/${path}/embed`,
          shape: 575,
        };
  },
};
