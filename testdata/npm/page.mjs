// The review's page in a browser, as a reviewer uses it: node page.mjs CHROMIUM PAGE HOSTILE
// PAGE is of a set of plans with findings within and between them, HOSTILE one of
// plans that would act if they could. It prints what is wrong, one line a slip, and
// exits 1 if there is anything.
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

const [executablePath, file, hostile] = process.argv.slice(2)
const axe = fs.readFileSync(path.join(path.dirname(fileURLToPath(import.meta.url)), 'node_modules', 'axe-core', 'axe.min.js'), 'utf8')
const slips = []
let doing = 'start'
const want = (is, should, what) => { if (JSON.stringify(is) !== JSON.stringify(should)) slips.push(`${doing}: ${what}: ${JSON.stringify(is)}, want ${JSON.stringify(should)}`) }
const yes = (is, what) => { if (!is) slips.push(`${doing}: ${what}`) }

const end = () => {
  if (slips.length > 0) console.log(slips.slice(0, 60).join('\n'))
  process.exit(slips.length > 0 ? 1 : 0)
}
process.on('uncaughtException', e => { // a step that cannot be taken ends the walk
  slips.push(`${doing}: ${e.message}`)
  end()
})

const browser = await chromium.launch({
  executablePath, headless: true,
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
})

// open shows a page and notes whatever it says, asks for or throws.
const open = async (name, options = {}) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  const url = pathToFileURL(name).href
  page.on('console', m => slips.push(`${doing}: the console says ${m.text()}`))
  page.on('pageerror', e => slips.push(`${doing}: ${e.message}`))
  page.on('dialog', d => { slips.push(`${doing}: a dialog: ${d.message()}`); d.dismiss() })
  page.on('request', r => { if (r.url().split('#')[0] !== url) slips.push(`${doing}: asks for ${r.url()}`) })
  page.on('popup', () => slips.push(`${doing}: another window opens`))
  await page.goto(url)
  return page
}
const focused = page => page.evaluate(() => document.activeElement.id || document.activeElement.textContent.trim())
const view = page => page.evaluate(() => [...document.querySelectorAll('.view')].filter(v => v.offsetParent).map(v => v.id).join())
const names = page => page.$$eval('#rows tbody tr:not([hidden]) th', list => list.map(th => th.textContent))
const column = (page, title) => page.$$eval('#rows thead th', (list, t) => list.findIndex(th => th.textContent === t), title)
const values = async (page, title) => page.$$eval('#rows tbody tr', (rows, at) => rows.map(r => Number(r.cells[at].dataset.v)), await column(page, title))
const inSight = (page, id) => page.evaluate(id => {
  const box = document.getElementById(id).getBoundingClientRect()
  return box.height > 0 && box.top < innerHeight - 50 && box.bottom > 50
}, id)
const titled = (page, title) => page.locator('#rows thead button', { hasText: new RegExp(`^${title}$`) })
const steps = async (page, key, until, most = 400) => {
  for (let i = 0; i < most; i++) {
    await page.keyboard.press(key)
    if (await page.evaluate(until)) return true
  }
  return false
}

const page = await open(file)

doing = 'first look'
want(await view(page), 'plans', 'what is shown')
want((await names(page)).length, 44, 'plans')
want(await page.locator('#map li').count(), 44, 'tiles')
want(await page.locator('#heat tbody tr').count(), 44, 'rows of the heat map')
want(await page.locator('#heat tbody tr:first-child td').count(), 63, 'questions')
const worst = await names(page)

doing = 'sorting'
for (const title of ['Errors', 'Warnings', 'Gap per head, £', 'Wave']) {
  const button = titled(page, title), head = button.locator('..')
  await button.click()
  const once = (await values(page, title)).filter(n => !isNaN(n)), down = await head.getAttribute('aria-sort') === 'descending'
  want(once, [...once].sort((a, b) => down ? b - a : a - b), title)
  await button.click()
  const twice = (await values(page, title)).filter(n => !isNaN(n))
  want(twice, [...twice].sort((a, b) => down ? a - b : b - a), title + ' again')
  want(await page.locator('#rows th[aria-sort$=ending]').count(), 1, 'columns in order')
}
await titled(page, 'Plan').click()
want(await names(page), [...worst].sort((a, b) => a.localeCompare(b, 'en-GB')), 'by name')

doing = 'filtering'
await page.locator('#filters').getByLabel('Name').fill('norfolk')
want(await names(page), ['Norfolk and Waveney'], 'by name')
want(await page.locator('#shown').textContent(), '1 of 44 shown, by plan, lowest first', 'the count')
want(await page.locator('#map li:not(.off)').count(), 1, 'tiles not dimmed')
await page.locator('#filters').getByLabel('Name').fill('')
await page.locator('#filters').getByLabel('Region').selectOption('london')
want((await names(page)).length, 5, 'London')
await page.getByLabel('has errors').check()
const london = await page.$$eval('#rows tbody tr:not([hidden])', rows => rows.map(r => [r.dataset.region, Number(r.dataset.errors) > 0]))
yes(london.length > 0 && london.length < 5 && london.every(([r, e]) => r === 'london' && e), 'London with errors: ' + london)
await page.locator('#filters').getByLabel('Region').selectOption('')
await page.getByLabel('has errors').uncheck()
await page.locator('#filters').getByLabel('Wave').selectOption('1')
want(await page.$$eval('#rows tbody tr:not([hidden])', rows => [...new Set(rows.map(r => r.dataset.wave))]), ['1'], 'wave 1')
await page.locator('#filters button').click()
await page.waitForFunction(() => !document.querySelector('#rows tbody tr[hidden]'))
want(await names(page), worst, 'all again, worst first')

doing = 'the map'
for (const [label, shows] of [['errors', 'b.errors'], ['share met', 'b.share'], ['wave', 'b.wave']]) {
  await page.getByLabel(label, { exact: true }).check()
  want(await page.$$eval('#map li:first-child b', list => list.filter(b => getComputedStyle(b).display !== 'none').map(b => 'b.' + b.className)), [shows], label)
}

doing = 'a plan'
const both = page.locator('#rows tbody tr', { has: page.locator('td.bad') }).filter({ has: page.locator(`td.warn:nth-child(${1 + await column(page, 'Warnings')})`) }).locator('th a').first()
const plan = (await both.getAttribute('href')).slice(1), called = await both.textContent()
await both.click()
want(await view(page), plan, 'what is shown')
want(await focused(page), plan + '-h', 'what has the focus')
want(await page.title(), `${called} – 44 plans at the submission stage`, 'the title')
const blocks = page.locator(`#${plan} .blocks a`).first()
const finding = (await blocks.getAttribute('href')).slice(1)
await blocks.click()
want(await focused(page), finding, 'the finding')
yes(await inSight(page, finding), 'the finding is in sight')
yes(await page.locator(`#${finding} mark`).first().isVisible(), 'its mark is in sight')
await page.locator(`#${plan} [name=level]`).selectOption('error')
want(await page.locator(`#${plan} ol.findings > li.warn:visible`).count(), 0, 'warnings among errors')
yes(await page.locator(`#${plan} ol.findings > li.bad:visible`).count() > 0, 'errors stay')
await page.goBack()
await page.goBack()
await page.goForward()
const follows = await names(page)
await page.locator(`#${plan} .next`).click()
want(await page.evaluate(() => document.activeElement.textContent), follows[follows.indexOf(called) + 1], 'the next plan')
await page.goBack()
await page.goBack()
want(await view(page), 'plans', 'back by the browser')

doing = 'between plans'
await page.locator('.top a[href="#between"]').click()
want(await view(page), 'between', 'what is shown')
const contradiction = page.locator('#between li').first()
want(await contradiction.locator('a').count() > 1, true, 'links to both plans')
const other = (await contradiction.locator('a').nth(1).getAttribute('href')).slice(1)
const own = (await contradiction.locator('a').first().getAttribute('href')).slice(1)
await contradiction.locator('a').first().click()
want(await focused(page), own, 'the finding')
yes(await inSight(page, own), 'it is in sight')
await page.locator(`#${own} .quote a`).first().click()
want(await view(page), other, 'the other plan')
await page.keyboard.press('Escape')
want(await view(page), 'between', 'Escape goes back')

doing = 'keyboard only'
const keys = await open(file)
const londons = (await names(keys)).filter(n => n.includes('London'))
await keys.keyboard.press('Tab')
want(await focused(keys), 'Skip to the content', 'the first stop')
await keys.keyboard.press('Enter')
want(await focused(keys), 'plans-h', 'skipped to')
yes(await steps(keys, 'Tab', () => document.activeElement.name === 'text'), 'Tab comes to the filter')
await keys.keyboard.type('london')
yes(await steps(keys, 'Tab', () => document.activeElement.textContent === 'Warnings'), 'Tab comes to a column')
await keys.keyboard.press('Enter')
want(await keys.locator('#rows th[aria-sort=descending]').textContent(), 'Warnings', 'sorted by')
yes(await steps(keys, 'Tab', () => document.activeElement.matches('#rows tbody a')), 'Tab comes to a plan')
yes(await keys.evaluate(() => getComputedStyle(document.activeElement).outlineStyle !== 'none'), 'the focus is in sight')
const opener = await focused(keys)
yes(opener.includes('London'), opener + ' is in London')
await keys.keyboard.press('Enter')
want(await keys.evaluate(() => document.activeElement.textContent), opener, 'the plan')
await keys.keyboard.press('Escape')
want(await focused(keys), opener, 'Escape comes back to the plan')
await keys.evaluate(() => scrollTo(0, 0))
yes(await steps(keys, 'Shift+Tab', () => document.activeElement.textContent === 'Questions'), 'back to the views')
await keys.keyboard.press('Enter')
want(await view(keys), 'questions', 'the heat map')
yes(await steps(keys, 'Tab', () => !!document.activeElement.closest('#heat')), 'Tab comes into the heat map')
for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'End', 'Home', 'ArrowRight', 'ArrowRight']) await keys.keyboard.press(key)
const cell = await keys.evaluate(() => [document.activeElement.parentElement.rowIndex, document.activeElement.cellIndex])
want(cell, [await keys.evaluate(() => [...document.querySelectorAll('#heat tbody tr:not(.off)')][1].rowIndex), 2], 'the cell')
yes(await keys.locator('#chosen').isVisible(), 'that not all plans are shown is said')
const said = await keys.locator('#cell').textContent()
yes(said.includes(londons[1]), `the line above names the plan: ${said}`)
const row = await keys.evaluate(() => document.activeElement.parentElement.dataset.p)
await keys.keyboard.press('Enter')
want(await focused(keys), `p${row}q2`, 'the question')
await keys.keyboard.press('Escape')
want(await view(keys), 'questions', 'Escape goes back to the heat map')
yes(await steps(keys, 'Tab', () => !document.activeElement.closest('#heat'), 3), 'the heat map lets the focus go')

doing = 'axe'
const every = await page.$$eval('.view', list => list.map(v => v.id))
const looked = [...every.filter(id => !/^p\d/.test(id)), plan, other]
for (const [scheme, width] of [['light', 1280], ['dark', 1280], ['light', 390]]) {
  const look = await open(file, { colorScheme: scheme, viewport: { width, height: 900 }, reducedMotion: 'reduce' })
  await look.evaluate(axe)
  for (const id of looked) {
    doing = `axe, ${scheme}, ${width} wide, #${id}`
    await look.evaluate(hash => { location.hash = hash }, id)
    await look.waitForFunction(id => document.getElementById(id).offsetParent, id)
    await look.evaluate(() => document.querySelectorAll('.on details').forEach(d => { d.open = true }))
    // axe takes long over what is out of sight, and says nothing of it.
    const found = await look.evaluate(async () => {
      const others = [...document.querySelectorAll('.view:not(.on)')], main = document.getElementById('main')
      others.forEach(v => v.remove())
      const found = await axe.run(document, { resultTypes: ['violations'] })
      main.append(...others)
      return found
    })
    for (const v of found.violations) slips.push(`${doing}: ${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map(n => n.target + ' ' + n.failureSummary).join('; ')}`)
    yes(found.passes.length > 10, 'axe looked at too little')
    yes(await look.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'wider than the window')
  }
  await look.context().close()
}

doing = 'print'
await page.emulateMedia({ media: 'print' })
want(await view(page), every.join(), 'what is printed')
want(await page.$$eval('ol.findings > li', list => list.filter(li => !li.offsetParent).length), 0, 'findings that are not printed')
yes(await page.$$eval('.plan', list => list.every(p => getComputedStyle(p).breakBefore === 'page')), 'every plan begins a page')
await page.evaluate(hash => { location.hash = hash }, plan)
await page.waitForFunction(id => document.getElementById(id).matches('.on'), plan)
await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
want(await view(page), plan, 'a plan alone')
yes(await page.$$eval('.on details', list => list.every(d => d.open)), 'what is folded is printed')

doing = 'without its script'
const bare = await open(file, { javaScriptEnabled: false })
want(await view(bare), every.join(), 'what is shown')
want(await bare.locator('.js:visible').count(), 0, 'controls that do nothing')

doing = 'hostile plans'
const bad = await open(hostile)
await bad.waitForTimeout(200)
want(await bad.$$eval('script, style', list => list.length), 2, 'scripts and styles')
want(await bad.$$eval('img, iframe, object, embed, link, base, form[action], video, audio, image, use, foreignObject', list => list.length), 0, 'elements that plans have made')
want(await bad.$$eval('*', list => list.flatMap(e => [...e.attributes]).filter(a => /^(on|style$|src$|srcdoc$)/.test(a.name) || (/href$/.test(a.name) && !a.value.startsWith('#'))).map(a => a.name + '=' + a.value)), [], 'attributes that act')
yes(await bad.evaluate(() => document.body.textContent.includes('<img src=https://evil.example/x onerror=alert(1)>')), 'a name is shown as it is')
yes(await bad.evaluate(() => document.body.textContent.includes('[l](1) ![i](http://x/y.png) <script>')), 'what a plan says is shown')
for (const id of await bad.$$eval('.view', list => list.map(v => v.id))) {
  await bad.evaluate(hash => { location.hash = hash }, id)
}

await browser.close()
end()
