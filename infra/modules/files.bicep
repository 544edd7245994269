// Files that go with a request for help. Nobody holds a key; the server may keep, read and take away blobs and read what
// Defender says of them, and Defender alone may say it.

@description('Begins the account’s name: letters and digits.')
param name string
param location string

@description('Who may keep and read files: the server.')
param principalId string

@description('Gigabytes a month that are looked into for malware; beyond it files stay closed until the next month.')
param mostScanned int

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: toLower('${name}files')
  location: location
  kind: 'StorageV2'
  sku: {
    name: 'Standard_ZRS'
  }
  properties: {
    allowSharedKeyAccess: false
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    accessTier: 'Hot'
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2023-05-01' = {
  parent: account
  name: 'default'
  properties: {
    // What was taken away by mistake can be had back for a week; what was erased on purpose is gone after it.
    deleteRetentionPolicy: {
      enabled: true
      days: 7
    }
    containerDeleteRetentionPolicy: {
      enabled: true
      days: 7
    }
  }
}

resource container 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = {
  parent: blobs
  name: 'files'
  properties: {
    publicAccess: 'None'
  }
}

resource malware 'Microsoft.Security/defenderForStorageSettings@2022-12-01-preview' = {
  name: 'current'
  scope: account
  properties: {
    isEnabled: true
    overrideSubscriptionLevelSettings: true
    malwareScanning: {
      onUpload: {
        isEnabled: true
        capGBPerMonth: mostScanned
      }
    }
    sensitiveDataDiscovery: {
      isEnabled: false
    }
  }
}

// The built-in roles either cannot read tags, or may write them too and so declare a file clean.
resource keeper 'Microsoft.Authorization/roleDefinitions@2022-04-01' = {
  name: guid(resourceGroup().id, name, 'keeper-of-files')
  properties: {
    roleName: 'Keeper of files, ${name}'
    description: 'Keeps, reads and takes away blobs, and reads their tags.'
    type: 'CustomRole'
    assignableScopes: [resourceGroup().id]
    permissions: [
      {
        actions: []
        notActions: []
        dataActions: [
          'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read'
          'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/write'
          'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/delete'
          'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/tags/read'
        ]
        notDataActions: []
      }
    ]
  }
}

resource mayKeep 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: container
  name: guid(container.id, principalId, 'keeper-of-files')
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: keeper.id
  }
}

output url string = '${account.properties.primaryEndpoints.blob}${container.name}'
