// Prints the scores in a report of Lighthouse, and what keeps one below 95 from being higher.
import { readFileSync } from 'node:fs';

const report = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const categories = Object.values(report.categories);
const percent = (score) => (score === null ? '–' : Math.round(score * 100));
console.log(categories.map((one) => `${one.title} ${percent(one.score)}`).join(', '));
for (const category of categories.filter((one) => !(one.score >= 0.95))) {
  for (const part of category.auditRefs.filter((one) => one.weight > 0)) {
    const audit = report.audits[part.id];
    if (audit.score !== null && audit.score < 0.9) {
      console.log(`      below 95: ${audit.title} ${audit.displayValue ?? ''}`);
    }
  }
}
