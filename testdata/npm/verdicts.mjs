// What other validators say of plans: node verdicts.mjs SCHEMA FILE...
// Prints one line of JSON a file: {file, ajv, server}, true where nothing is
// found. ajv takes the plan as the yaml package reads it; server is
// yaml-language-server, which reads the text itself.
import fs from 'node:fs'
import Ajv from 'ajv'
import YAML from 'yaml'
import { getLanguageService } from 'yaml-language-server'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { SettingsState } from './node_modules/yaml-language-server/out/src/yamlSettings.js'

const [schemaFile, ...files] = process.argv.slice(2)
const schema = JSON.parse(fs.readFileSync(schemaFile, 'utf8'))
const ajv = new Ajv({ strict: false, allErrors: false }).compile(schema)

const fetched = []
const service = getLanguageService({
  schemaRequestService: uri => { fetched.push(uri); return Promise.reject(new Error('nothing is fetched')) },
  workspaceContext: { resolveRelativePath: (relative, resource) => new URL(relative, resource).toString() },
  yamlSettings: new SettingsState(),
})
service.configure({ validate: true, schemas: [{ uri: 'file:///plan.schema.json', fileMatch: ['*.yaml'], schema }] })

for (const [i, file] of files.entries()) {
  // The first line may name a schema file beside the plan; here it is given.
  const text = fs.readFileSync(file, 'utf8').replace(/^# yaml-language-server:.*/, '#')
  const document = TextDocument.create(`file:///${i}.yaml`, 'yaml', 1, text)
  const found = await service.doValidation(document, false)
  console.log(JSON.stringify({ file, ajv: ajv(YAML.parse(text)), server: found.length === 0, said: found.slice(0, 2).map(d => d.message) }))
}
if (fetched.length) {
  console.error('a schema was fetched: ' + fetched)
  process.exit(1)
}
