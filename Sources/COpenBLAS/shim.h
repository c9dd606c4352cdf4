#ifndef FLYWHEEL_COPENBLAS_SHIM_H
#define FLYWHEEL_COPENBLAS_SHIM_H

#include <stddef.h>

#include <cblas.h>

// OpenBLAS chooses a kernel when it is loaded, before a program can say anything. These two, which its headers leave
// out and builds for one kernel do not have, choose again.
extern void gotoblas_dynamic_quit(void) __attribute__((weak));
extern void gotoblas_dynamic_init(void) __attribute__((weak));

// Builds without threads of their own do not have it.
extern int blas_thread_shutdown_(void) __attribute__((weak));

/// Ends the threads that the library has started; no call may be under way that uses them.
static inline void openblas_end_threads(void) {
  if (blas_thread_shutdown_) blas_thread_shutdown_();
}

/// Lets the library read its environment and choose a kernel again; no other call may be under way.
static inline void openblas_choose_kernel_again(void) {
  if (!gotoblas_dynamic_quit || !gotoblas_dynamic_init) return;
  gotoblas_dynamic_quit();
  gotoblas_dynamic_init();
}

// Debian builds OpenBLAS without LAPACKE, so LAPACK is called through its
// Fortran entry points: every argument by reference, and after the last one a
// hidden length for each character argument.

extern void dpotrf_(const char *uplo, const blasint *n, double *a, const blasint *lda,
                    blasint *info, size_t uplo_length);
extern void dpotri_(const char *uplo, const blasint *n, double *a, const blasint *lda,
                    blasint *info, size_t uplo_length);
extern void dsyevd_(const char *jobz, const char *uplo, const blasint *n, double *a,
                    const blasint *lda, double *w, double *work, const blasint *lwork,
                    blasint *iwork, const blasint *liwork, blasint *info,
                    size_t jobz_length, size_t uplo_length);
extern void dgeqp3_(const blasint *m, const blasint *n, double *a, const blasint *lda,
                    blasint *jpvt, double *tau, double *work, const blasint *lwork,
                    blasint *info);
extern void dorgqr_(const blasint *m, const blasint *n, const blasint *k, double *a,
                    const blasint *lda, const double *tau, double *work,
                    const blasint *lwork, blasint *info);

// The wrappers below take numbers by value and return LAPACK's `info`.

/// Cholesky factor of the lower triangle of `a`, in place.
static inline blasint lapack_dpotrf_lower(blasint n, double *a, blasint lda) {
  const char lower = 'L';
  blasint info = 0;
  dpotrf_(&lower, &n, a, &lda, &info, 1);
  return info;
}

/// Inverse of the matrix whose Cholesky factor is the lower triangle of `a`, in its place.
static inline blasint lapack_dpotri_lower(blasint n, double *a, blasint lda) {
  const char lower = 'L';
  blasint info = 0;
  dpotri_(&lower, &n, a, &lda, &info, 1);
  return info;
}

/// Eigenvalues and eigenvectors of the symmetric matrix whose lower triangle is in `a`.
static inline blasint lapack_dsyevd_lower(blasint n, double *a, blasint lda, double *w,
                                          double *work, blasint lwork, blasint *iwork,
                                          blasint liwork) {
  const char with_vectors = 'V';
  const char lower = 'L';
  blasint info = 0;
  dsyevd_(&with_vectors, &lower, &n, a, &lda, w, work, &lwork, iwork, &liwork, &info, 1, 1);
  return info;
}

/// QR factorization with column pivoting, in place.
static inline blasint lapack_dgeqp3(blasint m, blasint n, double *a, blasint lda,
                                    blasint *jpvt, double *tau, double *work,
                                    blasint lwork) {
  blasint info = 0;
  dgeqp3_(&m, &n, a, &lda, jpvt, tau, work, &lwork, &info);
  return info;
}

/// The first `n` columns of the orthogonal factor whose reflectors are in `a`, in place.
static inline blasint lapack_dorgqr(blasint m, blasint n, blasint k, double *a, blasint lda,
                                    const double *tau, double *work, blasint lwork) {
  blasint info = 0;
  dorgqr_(&m, &n, &k, a, &lda, tau, work, &lwork, &info);
  return info;
}

#endif
