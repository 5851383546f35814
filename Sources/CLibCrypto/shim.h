#ifndef TIDINGS_CLIBCRYPTO_SHIM_H
#define TIDINGS_CLIBCRYPTO_SHIM_H

// OpenSSL 3 would have SHA-256 asked for by name, behind a pointer. As the plain value that it always was it is called deprecated;
// docs/decisions says why we take it so.
#define OPENSSL_SUPPRESS_DEPRECATED

#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/rand.h>
#include <openssl/rsa.h>
#include <openssl/sha.h>
#include <openssl/x509.h>

#endif
