// The three secrets there are. The server reads them through its identity; nobody else has a role here.

param name string
param location string

@description('Who may read the secrets: the server.')
param principalId string

@secure()
param botPassword string

@secure()
param linkSecret string

@secure()
param auditSecret string

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: '${name}-vault'
  location: location
  properties: {
    tenantId: tenant().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enableSoftDelete: true
    enablePurgeProtection: true
  }
}

resource botPasswordSecret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'bot-password'
  properties: {
    value: botPassword
  }
}

resource linkSecretSecret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'link-secret'
  properties: {
    value: linkSecret
  }
}

resource auditSecretSecret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'audit-secret'
  properties: {
    value: auditSecret
  }
}

resource mayRead 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, principalId, 'secrets-user')
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    // Key Vault Secrets User
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')
  }
}

// With their versions, so that a new secret is a new setting: the server starts again and takes it at once.
output botPasswordUri string = botPasswordSecret.properties.secretUriWithVersion
output linkSecretUri string = linkSecretSecret.properties.secretUriWithVersion
output auditSecretUri string = auditSecretSecret.properties.secretUriWithVersion
