// What runs in the cloud today, in one resource group: docs/deploy.md says how it is put there and why it is so.
// tests/package/bicep.test.ts holds containers and settings to the code.

@description('Begins every name; letters and digits, since some of the names allow nothing else.')
@minLength(3)
@maxLength(14)
param name string

@description('Where it runs and where its data lie.')
param location string = resourceGroup().location

@description('The public host name, such as link-therapy.example.nhs.uk. Teams refuses sign-in on azurewebsites.net.')
param host string

@description('Client id of the Entra app, which is the bot and the tab alike: BOT_APP_ID of the app package.')
param botAppId string

@description('Id of the Teams app: TEAMS_APP_ID of the app package.')
param teamsAppId string

@description('A client secret of the Entra app.')
@secure()
param botPassword string

@description('Signs the links to calendar files; at least 32 characters. A new one ends all links given out before.')
@minLength(32)
@secure()
param linkSecret string

@description('Signs where the record of every access ends; at least 32 characters. Keep it: with a new one the old record looks forged.')
@minLength(32)
@secure()
param auditSecret string

@description('Paid by request, or for throughput that grows up to mostThroughput. A pilot: serverless.')
@allowed(['serverless', 'autoscale'])
param capacity string = 'serverless'

@description('Request units a second that autoscale may reach; the least that can be chosen is 1000.')
@minValue(1000)
param mostThroughput int = 1000

@description('Gigabytes of files a month that are looked into for malware; it is paid by the gigabyte.')
@minValue(1)
param mostScanned int = 10

@description('Size of the machines the server runs on.')
param machine string = 'B2'

@description('How many machines; one is enough until it is not.')
@minValue(1)
param machines int = 1

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-server'
  location: location
}

module database 'modules/database.bicep' = {
  name: 'database'
  params: {
    name: name
    location: location
    principalId: identity.properties.principalId
    capacity: capacity
    mostThroughput: mostThroughput
  }
}

module files 'modules/files.bicep' = {
  name: 'files'
  params: {
    name: name
    location: location
    principalId: identity.properties.principalId
    mostScanned: mostScanned
  }
}

module secrets 'modules/secrets.bicep' = {
  name: 'secrets'
  params: {
    name: name
    location: location
    principalId: identity.properties.principalId
    botPassword: botPassword
    linkSecret: linkSecret
    auditSecret: auditSecret
  }
}

module server 'modules/server.bicep' = {
  name: 'server'
  params: {
    name: name
    location: location
    machine: machine
    machines: machines
    host: host
    identityId: identity.id
    identityClientId: identity.properties.clientId
    databaseEndpoint: database.outputs.endpoint
    filesUrl: files.outputs.url
    botAppId: botAppId
    teamsAppId: teamsAppId
    botPasswordUri: secrets.outputs.botPasswordUri
    linkSecretUri: secrets.outputs.linkSecretUri
    auditSecretUri: secrets.outputs.auditSecretUri
  }
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${name}-bot'
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: 'F0' // Teams is a standard channel: its messages cost nothing and have no limit here
  }
  properties: {
    displayName: 'Link Therapy'
    endpoint: 'https://${host}/api/messages'
    msaAppId: botAppId
    msaAppType: 'SingleTenant'
    msaAppTenantId: tenant().tenantId
    disableLocalAuth: true // no Direct Line secrets: Teams is the only way in
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
      enableCalling: false
      acceptedTerms: true
    }
  }
}

@description('The CNAME of the public host name points here.')
output pointsTo string = server.outputs.pointsTo

@description('The TXT record asuid.<host> holds this, so that Azure believes the host name is yours.')
output verification string = server.outputs.verification
