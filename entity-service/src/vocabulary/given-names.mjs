// Writes given-names.txt.gz, one name a line, from the npm package @faker-js/faker 10.6.0 (MIT):
//
//     npm install @faker-js/faker@10.6.0 && node given-names.mjs > given-names.txt.gz
import { gzipSync } from 'node:zlib';
import { allLocales } from '@faker-js/faker';

const names = new Set();
for (const locale of Object.values(allLocales)) {
  const first = locale.person?.first_name ?? {};
  for (const name of [...(first.generic ?? []), ...(first.male ?? []), ...(first.female ?? [])]) {
    if (/^\p{Script=Latin}[\p{Script=Latin}'’-]+$/u.test(name)) names.add(name);
  }
}
process.stdout.write(gzipSync([...names].sort().join('\n') + '\n', { level: 9 }));
