// Cosmos DB for NoSQL: no keys, one region, continuous backup, the containers of bot/storage/containers.ts.

param name string
param location string

@description('Who may read and write data: the server, and nobody else.')
param principalId string

param capacity string
param mostThroughput int

// The data-plane role cannot make containers, so they are made here (engineering.md section 4). All is indexed but what
// no query ever asks for, since each path costs every write. No query orders by more than one field: no composite index.
var containers = [
  {
    name: 'records'
    partitionKey: '/schoolId'
    notIndexed: [
      '/days/*'
      '/lateDays/*'
      '/participants/*'
      '/draft/*'
      '/offer/*'
      '/asked/*'
      '/meeting/*'
      '/changed/*'
      '/answered/*'
      '/insetDays/*'
      '/people/*'
      '/cells/*'
    ]
  }
  {
    name: 'accounts'
    partitionKey: '/id'
    notIndexed: ['/memberships/*', '/reference/*', '/welcome/*', '/unreachable/*']
  }
  {
    name: 'services'
    partitionKey: '/serviceId'
    notIndexed: ['/blocks/*', '/bankHolidays/*', '/cycle/*']
  }
  {
    name: 'due'
    partitionKey: '/slot'
    notIndexed: []
  }
]

// The ETag of a document is never searched; Azure's own policy leaves it out in the same way.
var neverIndexed = ['/"_etag"/?']

resource account 'Microsoft.DocumentDB/databaseAccounts@2024-11-15' = {
  name: '${name}-data'
  location: location
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    disableLocalAuth: true
    disableKeyBasedMetadataWriteAccess: true
    minimalTlsVersion: 'Tls12'
    capabilities: capacity == 'serverless' ? [{ name: 'EnableServerless' }] : []
    consistencyPolicy: {
      defaultConsistencyLevel: 'Session'
    }
    locations: [
      {
        locationName: location
        failoverPriority: 0
        isZoneRedundant: false
      }
    ]
    backupPolicy: {
      type: 'Continuous'
      continuousModeProperties: {
        tier: 'Continuous30Days'
      }
    }
  }
}

resource database 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases@2024-11-15' = {
  parent: account
  name: 'link-therapy'
  properties: {
    resource: {
      id: 'link-therapy'
    }
    // Throughput is the database's, shared by its containers: four small ones need no minimum of their own.
    options: capacity == 'autoscale' ? { autoscaleSettings: { maxThroughput: mostThroughput } } : {}
  }
}

resource collections 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2024-11-15' = [for container in containers: {
  parent: database
  name: container.name
  properties: {
    resource: {
      id: container.name
      // Time to live is on, and nothing goes by itself but a document that names its own: what somebody was told on a day.
      defaultTtl: -1
      partitionKey: {
        kind: 'Hash'
        version: 2
        paths: [container.partitionKey]
      }
      indexingPolicy: {
        indexingMode: 'consistent'
        automatic: true
        includedPaths: [{ path: '/*' }]
        excludedPaths: map(concat(container.notIndexed, neverIndexed), excluded => { path: excluded })
      }
    }
  }
}]

resource mayReadAndWrite 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2024-11-15' = {
  parent: account
  name: guid(account.id, principalId, 'data-contributor')
  properties: {
    principalId: principalId
    // Cosmos DB Built-in Data Contributor
    roleDefinitionId: '${account.id}/sqlRoleDefinitions/00000000-0000-0000-0000-000000000002'
    scope: account.id
  }
}

output endpoint string = account.properties.documentEndpoint
