// Measures pages of a served workbench with Lighthouse: node checks/lighthouse.js ADDRESS PATH..., or --named TITLE ADDRESS... for pages of several servers.
// Prints one row per page and ends with 1 when a page misses. The default of Lighthouse is kept: a slow phone, throttled by simulation.
// A busy machine only slows a page, so that one which misses a time is measured up to twice more and its fastest reading counts.
// --steady holds a page to what no busy machine changes: accessibility, best practices, layout shift and the weight of its scripts.
// --json prints the rows as JSON. CHROMIUM names the browser.
import { parseArgs } from "node:util";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

/** What each page is held to; those marked timed depend on how busy the machine is. */
const columns = [
  { name: "performance", timed: true, text: (row) => String(row.performance), holds: (row) => row.performance >= 95 },
  { name: "accessibility", text: (row) => String(row.accessibility), holds: (row) => row.accessibility === 100 },
  { name: "best practices", text: (row) => String(row.bestPractices), holds: (row) => row.bestPractices === 100 },
  { name: "largest paint, s", timed: true, text: (row) => (row.largestPaint / 1000).toFixed(2), holds: (row) => row.largestPaint <= 1500 },
  { name: "layout shift", text: (row) => row.layoutShift.toFixed(3), holds: (row) => row.layoutShift === 0 },
  { name: "script, bytes", text: (row) => String(row.script), holds: (row) => row.script < 150 * 1024 },
];

const { values, positionals } = parseArgs({ allowPositionals: true, options: { steady: { type: "boolean" }, json: { type: "boolean" }, named: { type: "boolean" } } });
const pages = values.named
  ? positionals.flatMap((title, i) => (i % 2 === 0 ? [{ path: title, href: positionals[i + 1] }] : []))
  : positionals.slice(1).map((path) => ({ path, href: new URL(path, positionals[0]).href }));
if (pages.length === 0 || pages.some((page) => !page.href)) {
  console.error("usage: node checks/lighthouse.js [--steady] [--json] ADDRESS PATH... | --named TITLE ADDRESS...");
  process.exit(2);
}

const held = columns.filter((column) => !(values.steady && column.timed));
const browser = await launch({
  chromePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
  logLevel: "error",
});
const rows = [];
try {
  if (!values.json) console.log(`| page | ${columns.map((column) => column.name).join(" | ")} |\n|${"---|".repeat(columns.length + 1)}`);
  for (const page of pages) {
    let row = await measure(page);
    for (let again = 0; again < 2 && held.some((column) => column.timed && !column.holds(row)); again++) row = faster(row, await measure(page));
    rows.push(row);
    if (!values.json) console.log(`| \`${page.path}\` | ${columns.map((column) => column.text(row) + (held.includes(column) && !column.holds(row) ? " (missed)" : "")).join(" | ")} |`);
  }
} finally {
  browser.kill();
}

if (values.json) console.log(JSON.stringify(rows, null, 2));
for (const row of rows) for (const line of row.failed) console.error(`${row.path}: ${line}`);
process.exitCode = rows.every((row) => held.every((column) => column.holds(row))) ? 0 : 1;

/** The figures of one page. */
async function measure({ path, href }) {
  const lhr = await report(href);
  const score = (category) => Math.round(lhr.categories[category].score * 100);
  const requests = lhr.audits["network-requests"].details.items;
  return {
    path,
    performance: score("performance"),
    accessibility: score("accessibility"),
    bestPractices: score("best-practices"),
    largestPaint: lhr.audits["largest-contentful-paint"].numericValue,
    layoutShift: lhr.audits["cumulative-layout-shift"].numericValue,
    script: requests.filter((request) => request.resourceType === "Script").reduce((sum, request) => sum + request.transferSize, 0),
    failed: ["accessibility", "best-practices"].flatMap((category) => lhr.categories[category].auditRefs
      .filter((reference) => reference.weight > 0 && lhr.audits[reference.id].score !== null && lhr.audits[reference.id].score < 1)
      .map((reference) => `${reference.id}: ${lhr.audits[reference.id].title} ${where(lhr.audits[reference.id].details)}`)),
  };
}

function faster(one, other) {
  return other.performance > one.performance || (other.performance === one.performance && other.largestPaint < one.largestPaint) ? other : one;
}

/** What Lighthouse reports of a page; a recording that did not come about is made again. */
async function report(href, attempts = 3) {
  const { lhr } = await lighthouse(href, { port: browser.port, onlyCategories: ["performance", "accessibility", "best-practices"], logLevel: "error" });
  if (!lhr.runtimeError) return lhr;
  if (attempts > 1) return report(href, attempts - 1);
  throw new Error(`${href}: ${lhr.runtimeError.message}`);
}

/** What an audit points at. */
function where(details) {
  return (details?.items ?? []).slice(0, 3).map((item) => item.node?.snippet ?? item.description ?? item.source ?? "").join("; ");
}
