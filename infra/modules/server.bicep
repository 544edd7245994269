// The server: App Service on Linux with Node 24, one machine or several. Node runs the TypeScript as it is; only the tab is built.

param name string
param location string
param machine string
param machines int
param host string

@description('The identity with which the server reads data and secrets.')
param identityId string
param identityClientId string

param databaseEndpoint string
param filesUrl string
param botAppId string
param teamsAppId string
param botPasswordUri string
param linkSecretUri string
param auditSecretUri string

// Exactly what bot/config.ts reads.
var settings = {
  PORT: '8080'
  PUBLIC_URL: 'https://${host}'
  COSMOS_ENDPOINT: databaseEndpoint
  FILES_URL: filesUrl
  MICROSOFT_APP_ID: botAppId
  MICROSOFT_APP_TYPE: 'SingleTenant'
  MICROSOFT_APP_TENANT_ID: tenant().tenantId
  MICROSOFT_APP_PASSWORD: '@Microsoft.KeyVault(SecretUri=${botPasswordUri})'
  TAB_AUDIENCE: botAppId
  TEAMS_APP_ID: teamsAppId
  LINK_SECRET: '@Microsoft.KeyVault(SecretUri=${linkSecretUri})'
  AUDIT_SECRET: '@Microsoft.KeyVault(SecretUri=${auditSecretUri})'
}

// What Azure and its SDK read, and the product does not.
var platformSettings = {
  AZURE_CLIENT_ID: identityClientId // which identity DefaultAzureCredential takes: there is no other on this machine
  NODE_ENV: 'production'
  SCM_DO_BUILD_DURING_DEPLOYMENT: 'false' // the package brings node_modules and the built tab
  WEBSITE_DISABLE_OVERLAPPED_RECYCLING: '1' // two processes of one machine would both send
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: '${name}-plan'
  location: location
  kind: 'linux'
  sku: {
    name: machine
    // Leases tell machines apart by the id that App Service gives each.
    capacity: machines
  }
  properties: {
    reserved: true
  }
}

resource site 'Microsoft.Web/sites@2024-04-01' = {
  name: '${name}-server'
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    keyVaultReferenceIdentity: identityId
    siteConfig: {
      linuxFxVersion: 'NODE|24-lts'
      appCommandLine: 'node bot/main.ts'
      alwaysOn: true // planning windows open by themselves
      healthCheckPath: '/health'
      http20Enabled: true
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
      appSettings: map(items(union(settings, platformSettings)), setting => { name: setting.key, value: setting.value })
    }
  }
}

resource noPasswords 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = [for way in ['ftp', 'scm']: {
  parent: site
  name: way
  properties: {
    allow: false
  }
}]

output pointsTo string = site.properties.defaultHostName
output verification string = site.properties.customDomainVerificationId
